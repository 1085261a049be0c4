package org.manabiya.affairs.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.affairs.data.Affairs;
import org.manabiya.core.error.Refusal;

/** The symbols of the register, by municipality. */
@Dependent
public class Marks {
    /** The symbols of one municipality by code, in the order in which a teacher chooses. */
    public record Table(Map<String, Mark> byCode) {
        static Table of(Collection<Mark> own) {
            var codes = new LinkedHashMap<String, Mark>();
            Stream.concat(Mark.STANDARD.stream(), own.stream()).forEach(mark -> codes.put(mark.code(), mark));
            var ordered = new LinkedHashMap<String, Mark>();
            codes.values().stream()
                    .sorted(Comparator.comparingInt(Mark::rank).thenComparing(Mark::code))
                    .forEach(mark -> ordered.put(mark.code(), mark));
            return new Table(ordered);
        }

        /** @throws Refusal INVALID for a code that the board does not use: nothing else is ever taken as present */
        public Mark of(String code) {
            var mark = byCode.get(code);
            if (mark == null) {
                throw new Refusal(Refusal.Kind.INVALID, "attendance.mark.unknown", code == null ? "" : code);
            }
            return mark;
        }

        public Mark present() {
            return of(Mark.PRESENT);
        }

        public List<Mark> all() {
            return List.copyOf(byCode.values());
        }
    }

    private final EntityManager em;

    @Inject
    public Marks(@Affairs EntityManager em) {
        this.em = em;
    }

    /** The board's symbols over the standard ones; one statement. */
    public Table of(UUID municipality) {
        return Table.of(em.createQuery("select m from Mark m where m.municipalityId = :m", Mark.class)
                .setParameter("m", municipality)
                .getResultList());
    }
}
