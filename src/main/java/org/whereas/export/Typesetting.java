package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import org.whereas.library.Typesetter;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Document;
import org.whereas.web.Pages;
import org.whereas.word.WordExport;
import org.whereas.word.Words;

/// Makes Word files of reports.
@RequestScoped
class Typesetting implements Typesetter {

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @Override
    public byte[] word(Document text, OrganizationSummary organization, String kind, URI address) {
        var now = clock.instant();
        var source = new WordExport.Source(address.toString(), "", "", organization.name(), now, now);
        var settings =
                new WordExport.Settings(organization.name(), kind, "", false, source, Words.of(pages.words()::pattern));
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(text, settings, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
