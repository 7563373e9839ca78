package org.whereas.library;

import java.net.URI;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Document;

/// Makes a Word file of a text that is no document of the library, such as a table put together for a
/// reader. `export` does it, which the features below do not know.
public interface Typesetter {

    /// The media type of what [#word] makes.
    String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// The text as a .docx file, as the house style of the organization has it.
    ///
    /// @param text         its title stands in its front matter
    /// @param organization whose it is
    /// @param kind         what it is, in words
    /// @param address      the absolute address of the page that it prints
    byte[] word(Document text, OrganizationSummary organization, String kind, URI address);

    /// The same of a text that is nobody's in particular, in the usual style.
    byte[] word(Document text, String kind, URI address);

    /// An organization's on pages on their side, for wide tables.
    byte[] wide(Document text, OrganizationSummary organization, String kind, URI address);
}
