package org.whereas.web;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Keeps every [Instant] of every entity as a `timestamp with time zone`; left alone,
/// EclipseLink 4 would write it as serialized bytes.
@Converter(autoApply = true)
public class Moment implements AttributeConverter<Instant, OffsetDateTime> {

    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(OffsetDateTime kept) {
        return kept == null ? null : kept.toInstant();
    }
}
