package org.manabiya.mdm.lending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.people.People;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.labels.Label;

/** A class when units are handed out: who has what, who still waits, and whose code was scanned. */
@Dependent
public class ClassUnits {
    /** A unit that a pupil has. */
    public record Unit(UUID id, String tag, boolean atHome) {}

    /** A pupil with the units that he or she has. */
    public record Line(People.Pupil pupil, List<Unit> units) {}

    private final EntityManager em;
    private final People people;
    private final Clock clock;

    @Inject
    public ClassUnits(@Mdm EntityManager em, People people, Clock clock) {
        this.em = em;
        this.people = people;
        this.clock = clock;
    }

    /** The pupils of the class by 出席番号; three statements. */
    public List<Line> of(UUID clazz) {
        List<People.Pupil> pupils = people.pupilsOf(clazz, LocalDate.now(clock));
        if (pupils.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = pupils.stream().map(People.Pupil::id).toList();
        Set<UUID> home = new HashSet<>(em.createQuery(
                        "select l.deviceId from Loan l where l.personId in :ids and l.running is not null and l.kind = :kind",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("kind", LoanKind.TAKE_HOME)
                .getResultList());
        Map<UUID, List<Unit>> units = new HashMap<>();
        em.createQuery(
                        "select d.id, d.tag, d.userId from Device d where d.userId in :ids order by d.kind, d.tag",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> units.computeIfAbsent((UUID) row[2], id -> new ArrayList<>())
                        .add(new Unit((UUID) row[0], (String) row[1], home.contains((UUID) row[0]))));
        return pupils.stream()
                .map(pupil -> new Line(pupil, units.getOrDefault(pupil.id(), List.of())))
                .toList();
    }

    /** The pupil of a scanned card or a typed 出席番号. */
    public Optional<People.Pupil> read(UUID clazz, String code) {
        if (code == null || code.isBlank() || code.length() > 100) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
        return people.pupilsOf(clazz, LocalDate.now(clock)).stream()
                .filter(pupil -> pupil.id().toString().equalsIgnoreCase(plain)
                        || String.valueOf(pupil.number()).equals(plain))
                .findFirst();
    }

    /** Cards to scan, one for each pupil; the code is an id that says nothing to a stranger. */
    public List<Label> cards(UUID clazz, String title) {
        return people.pupilsOf(clazz, LocalDate.now(clock)).stream()
                .map(pupil -> new Label(
                        pupil.id().toString(),
                        List.of((pupil.number() == null ? "" : pupil.number() + "  ") + pupil.name(), title)))
                .toList();
    }
}
