package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.whereas.library.Typesetter;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Document;
import org.whereas.web.Pages;
import org.whereas.word.HouseStyle;
import org.whereas.word.WordExport;
import org.whereas.word.Words;

/// Makes Word files of reports.
@RequestScoped
class Typesetting implements Typesetter {

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @Inject
    Houses houses;

    @Override
    public byte[] word(Document text, OrganizationSummary organization, String kind, URI address) {
        return word(text, organization.name(), kind, address, houses.style(Optional.of(organization)));
    }

    @Override
    public byte[] word(Document text, String kind, URI address) {
        return word(text, "", kind, address, HouseStyle.USUAL);
    }

    @Override
    public byte[] wide(Document text, OrganizationSummary organization, String kind, URI address) {
        return word(
                text,
                organization.name(),
                kind,
                address,
                houses.style(Optional.of(organization)).landscape());
    }

    private byte[] word(Document text, String organization, String kind, URI address, HouseStyle house) {
        var now = clock.instant();
        var source = new WordExport.Source(address.toString(), "", "", organization, now, now);
        var settings = new WordExport.Settings(organization, kind, "", false, source, Words.of(pages.words()::pattern))
                .in(house);
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(text, settings, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
