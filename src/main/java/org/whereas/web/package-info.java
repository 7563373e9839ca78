/// The shell of every page: templates, forms and their tokens, security headers, assets, and the keys that make a
/// repeated request harmless. The only place for JTE.
package org.whereas.web;
