/// Downloads: a document as a Word file, Markdown or HTML.
package org.whereas.export;
