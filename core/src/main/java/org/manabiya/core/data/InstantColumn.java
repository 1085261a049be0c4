package org.manabiya.core.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Stores every {@link Instant} in a {@code timestamp with time zone}. Jakarta Persistence 3.1 does not know the type (3.2 does): without
 * this EclipseLink would serialise it. H2 hands the column back as an {@link OffsetDateTime}, PostgreSQL as a {@link Timestamp}. The
 * {@code persistence.xml} of another module lists this class.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {
    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        return column instanceof OffsetDateTime time
                ? time.toInstant()
                : column == null ? null : ((Timestamp) column).toInstant();
    }
}
