package org.manabiya.core.data;

import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a column of type {@code uuid} be empty: EclipseLink 4.0 up to 4.0.9 fails on reading or writing one (eclipse-ee4j/eclipselink#2768).
 */
class EmptyIds implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(entity -> entity.getMappings().stream())
                .filter(AbstractDirectMapping.class::isInstance)
                .map(AbstractDirectMapping.class::cast)
                .filter(mapping -> mapping.getConverter() instanceof UUIDConverter)
                .forEach(mapping -> mapping.setConverter(new EmptyOrId()));
    }

    private static final class EmptyOrId extends UUIDConverter {
        @Override
        public Object convertObjectValueToDataValue(Object id, Session session) {
            return id == null ? null : super.convertObjectValueToDataValue(id, session);
        }

        @Override
        public Object convertDataValueToObjectValue(Object column, Session session) {
            return column instanceof UUID || column == null
                    ? column
                    : super.convertDataValueToObjectValue(column, session);
        }
    }
}
