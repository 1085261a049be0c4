package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.scenario.Scenario;
import org.manabiya.mdm.scenario.ScenarioOptions;
import org.manabiya.mdm.scenario.Scenarios;

/** The year changes of the municipalities, and the dry run of one. */
@Dependent
public class YearChanges {
    private static final int MOST_PUPILS = 10_000;

    private final EntityManager em;
    private final ReadTurn turns;
    private final Scenarios scenarios;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public YearChanges(
            @Mdm EntityManager em, ReadTurn turns, Scenarios scenarios, Ledger ledger, Audit audit, Clock clock) {
        this.em = em;
        this.turns = turns;
        this.scenarios = scenarios;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<YearChange> find(UUID id) {
        return Optional.ofNullable(em.find(YearChange.class, id));
    }

    /** The year changes of a municipality, the latest first; one statement. */
    public List<YearChange> of(UUID municipality) {
        return em.createQuery(
                        "select c from YearChange c where c.municipalityId = :m order by c.fromYear desc",
                        YearChange.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    /** The school years from which a change can start today: the present one, and the last one for who is late. */
    public List<SchoolYear> startable() {
        SchoolYear present = SchoolYear.of(LocalDate.now(clock));
        return List.of(present, present.previous());
    }

    /**
     * Starts a year change with the standard list of things to do.
     *
     * @throws Refusal CONFLICT when the municipality has one for that year
     */
    @Transactional
    public UUID make(UUID municipality, int fromYear, YearChange.Terms terms) {
        SchoolYear old = startable().stream()
                .filter(year -> year.year() == fromYear)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput(new InvalidInput.Field("fromYear", "mdm.yearChange.notNow", fromYear)));
        if (of(municipality).stream().anyMatch(change -> change.old().equals(old))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.already", old.label());
        }
        requireScenario(municipality, terms);
        YearChange change = new YearChange(municipality, old, terms, ledger.act(null));
        em.persist(change);
        em.flush();
        for (StandardItem standard : StandardItem.values()) {
            em.persist(new ChecklistItem(change, standard));
        }
        audit.record("yearChange.make", "yearChange", change.id(), null, old.label());
        return change.id();
    }

    /** Changes the rules; what was carried out already stays as it is. */
    @Transactional
    public void agree(UUID id, Seen seen, YearChange.Terms terms) {
        YearChange change = em.find(YearChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw Refusal.notFound();
        }
        seen.requireLatest(change.version());
        requireScenario(change.municipalityId(), terms);
        change.agree(terms);
        audit.record("yearChange.change", "yearChange", id, null, terms.toString());
    }

    private void requireScenario(UUID municipality, YearChange.Terms terms) {
        if (terms.scenario() != null
                && scenarios
                        .find(terms.scenario())
                        .filter(scenario -> scenario.municipalityId().equals(municipality))
                        .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    /** Says how many new pupils schools expect; {@code null} goes back to the forecast. */
    @Transactional
    public void expect(UUID id, Map<UUID, Integer> numbers) {
        YearChange change = find(id).orElseThrow(Refusal::notFound);
        Set<?> schools = Set.copyOf(
                em.createNativeQuery("select id from core_school where municipality_id = ?1 and kind = 'school'")
                        .setParameter(1, change.municipalityId())
                        .getResultList());
        Map<UUID, Entrants> stored = entrants(id);
        numbers.forEach((school, number) -> {
            if (!schools.contains(school)) {
                throw Refusal.notFound();
            }
            if (number != null && (number < 0 || number > MOST_PUPILS)) {
                throw new InvalidInput(new InvalidInput.Field("pupils", "mdm.yearChange.number", MOST_PUPILS));
            }
            Entrants row = stored.get(school);
            if (number == null && row != null) {
                em.remove(row);
            } else if (number != null && row == null) {
                em.persist(new Entrants(change, school, number));
            } else if (number != null) {
                row.become(number);
            }
        });
        audit.record("yearChange.expect", "yearChange", id, null, numbers.size() + " schools");
    }

    /** What the board has entered, by school; one statement. */
    public Map<UUID, Integer> expected(UUID id) {
        Map<UUID, Integer> numbers = new HashMap<>();
        entrants(id).forEach((school, row) -> numbers.put(school, row.pupils()));
        return numbers;
    }

    private Map<UUID, Entrants> entrants(UUID id) {
        Map<UUID, Entrants> rows = new HashMap<>();
        em.createQuery("select e from Entrants e where e.changeId = :change", Entrants.class)
                .setParameter("change", id)
                .getResultList()
                .forEach(row -> rows.put(row.school(), row));
        return rows;
    }

    /** The dry run (試算) of the schools in reach, from the roster and the ledger of now; nothing is written. */
    public Preview preview(YearChange change, Reach reach) {
        YearChange.Terms terms = change.terms();
        ScenarioOptions rules = terms.replacing() == Replacing.SCENARIO
                ? scenarios.find(terms.scenario()).map(Scenario::options).orElseThrow(Refusal::notFound)
                : null;
        return Planning.of(terms, rules, turns.of(change, reach), LocalDate.now(clock));
    }

    /** The dry run of one school. */
    public Preview preview(YearChange change, UUID school) {
        return preview(change, new Reach(false, change.municipalityId(), false, Set.of(school), Set.of(), Set.of()));
    }
}
