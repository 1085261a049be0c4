package org.manabiya.mdm.yearchange;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.manabiya.mdm.forecast.Grade;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.scenario.ScenarioOptions;

/**
 * Works the plan out: first what becomes of each unit, then who gets the free ones. Pairs are made by the ids of pupils and units, never by
 * the order of rows, and the same roster and ledger always give the same pairs.
 */
final class Planning {
    private final YearChange.Terms terms;
    private final ScenarioOptions scenario;
    private final Turn turn;
    private final LocalDate today;
    private final Map<UUID, Pupil> pupils = new HashMap<>();
    private final Set<UUID> provided = new HashSet<>();
    private final Map<UUID, List<Unit>> free = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private Planning(YearChange.Terms terms, ScenarioOptions scenario, Turn turn, LocalDate today) {
        this.terms = terms;
        this.scenario = scenario;
        this.turn = turn;
        this.today = today;
        turn.pupils().forEach(pupil -> pupils.put(pupil.id(), pupil));
    }

    /** @param scenario the rules of {@link Replacing#SCENARIO}, else {@code null} */
    static Preview of(YearChange.Terms terms, ScenarioOptions scenario, Turn turn, LocalDate today) {
        Planning planning = new Planning(terms, scenario, turn, today);
        turn.units().forEach(planning::settle);
        turn.schools().keySet().forEach(planning::handOut);
        planning.lines.removeIf(line -> !turn.schools().containsKey(line.school()));
        planning.lines.sort(planning.order());
        return new Preview(turn.schools(), List.copyOf(planning.lines));
    }

    /** By school and what is done; what lies on the desk already before what is still with its pupils. */
    private Comparator<Line> order() {
        Map<UUID, Integer> places = new HashMap<>();
        turn.schools().keySet().forEach(school -> places.put(school, places.size()));
        return Comparator.<Line>comparingInt(line -> places.get(line.school()))
                .thenComparing(Line::what)
                .thenComparing(Line::isToCollect)
                .thenComparing(Line::pupil, Comparator.nullsLast(Pupil.IN_CLASS))
                .thenComparing(
                        line -> line.unit() == null ? null : line.unit().tag(),
                        Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private void settle(Unit unit) {
        if (unit.school() == null) {
            return;
        }
        if (unit.holder() == null) {
            lieHere(unit);
        } else if (unit.ofPupil()) {
            withPupil(unit, pupils.getOrDefault(unit.holder(), stranger(unit)));
        }
    }

    /** A pupil with a unit and no place in a class of either year. */
    private static Pupil stranger(Unit unit) {
        return new Pupil(unit.holder(), unit.holderName(), null, null, null);
    }

    /** A unit that nobody has: it came back, is new, or is a spare. */
    private void lieHere(Unit unit) {
        boolean cameBack = unit.back() != null;
        Pupil from = cameBack && unit.holderName() != null ? formerly(unit) : null;
        if (cameBack && unit.back().isFailed() || unit.state() == DeviceState.IN_REPAIR) {
            if (cameBack) {
                add(unit, What.COMES_BACK, Why.FREE, from, null, EnumSet.of(Caution.FAILED_CHECK));
            }
            return;
        }
        if (unit.state() != DeviceState.SPARE && unit.state() != DeviceState.KITTED) {
            return;
        }
        if (isDue(unit)) {
            add(unit, What.REPLACED, Why.FREE, from, null, ending(unit));
            return;
        }
        if (cameBack) {
            add(unit, What.COMES_BACK, Why.FREE, from, null, ending(unit));
        }
        if (cameBack || !unit.isSpare() || terms.spares()) {
            free.computeIfAbsent(unit.school(), id -> new ArrayList<>()).add(unit);
        }
    }

    private static Pupil formerly(Unit unit) {
        return new Pupil(null, unit.holderName(), null, null, null);
    }

    private void withPupil(Unit unit, Pupil pupil) {
        Turn.Prospect prospect = turn.prospect(pupil);
        boolean unknown = prospect.why() == Why.NEXT_SCHOOL_UNKNOWN;
        if (unit.school().equals(prospect.school())) {
            provided.add(pupil.id());
            add(unit, What.STAYS, prospect.why(), pupil, null, state(unit));
        } else if (terms.moving() == Moving.WITH_PUPIL && (unknown || prospect.school() != null)) {
            provided.add(pupil.id());
            goAlong(unit, pupil, prospect);
        } else {
            comeBack(unit, pupil, elsewhere(prospect));
        }
    }

    /** Who goes up at a school that is not the unit's came there during the year. */
    private static Why elsewhere(Turn.Prospect prospect) {
        return prospect.why() == Why.GOES_UP || prospect.why() == Why.NEW_PUPIL ? Why.TRANSFERS : prospect.why();
    }

    private void goAlong(Unit unit, Pupil pupil, Turn.Prospect prospect) {
        Set<Caution> cautions = state(unit);
        if (prospect.school() == null) {
            cautions.add(Caution.NEXT_SCHOOL_UNKNOWN);
        }
        boolean movable = prospect.school() != null && unit.state() != DeviceState.LOST;
        lines.add(new Line(
                unit.school(),
                What.GOES_ALONG,
                elsewhere(prospect),
                pupil,
                unit,
                prospect.school(),
                cautions,
                movable));
    }

    private void comeBack(Unit unit, Pupil pupil, Why why) {
        Set<Caution> cautions = state(unit);
        if (turn.hasGone(pupil, today)) {
            cautions.add(Caution.NOT_RETURNED);
        }
        if (unit.state() == DeviceState.IN_REPAIR || unit.state() == DeviceState.LOST) {
            add(unit, What.WAITS, why, pupil, null, cautions);
        } else if (isDue(unit)) {
            add(unit, What.REPLACED, why, pupil, null, cautions);
        } else {
            add(unit, What.COMES_BACK, why, pupil, null, cautions);
            free.computeIfAbsent(unit.school(), id -> new ArrayList<>()).add(unit);
        }
    }

    private boolean isDue(Unit unit) {
        return switch (terms.replacing()) {
            case NONE -> false;
            case SUPPORT_END -> unit.endsWithin(turn.old().next());
            case SCENARIO -> unit.isDue(turn.old().next(), scenario);
        };
    }

    private Set<Caution> ending(Unit unit) {
        return unit.endsWithin(turn.old().next()) ? EnumSet.of(Caution.SUPPORT_ENDS) : EnumSet.noneOf(Caution.class);
    }

    private Set<Caution> state(Unit unit) {
        Set<Caution> cautions = ending(unit);
        if (unit.state() == DeviceState.IN_REPAIR) {
            cautions.add(Caution.IN_REPAIR);
        }
        if (unit.state() == DeviceState.LOST) {
            cautions.add(Caution.LOST);
        }
        return cautions;
    }

    /** Gives the free units of a school to those who have none, in the order of classes and numbers; pupils with a name come first. */
    private void handOut(UUID school) {
        List<Unit> units = free.getOrDefault(school, List.of());
        Deque<Unit> next =
                new ArrayDeque<>(units.stream().sorted(terms.order().order()).toList());
        for (Pupil pupil : waiting(school)) {
            Unit unit = next.poll();
            boolean stands = unit != null && unit.isReady();
            lines.add(new Line(
                    school,
                    What.ASSIGNED,
                    why(pupil),
                    pupil,
                    unit,
                    null,
                    unit == null ? EnumSet.of(Caution.NO_UNIT) : ending(unit),
                    stands && unit.holder() == null && !pupil.isExpected()));
        }
        next.stream()
                .filter(unit -> unit.holder() == null && unit.back() == null)
                .forEach(unit -> add(unit, What.REMAINS, Why.FREE, null, null, ending(unit)));
    }

    private static Why why(Pupil pupil) {
        if (pupil.isExpected()) {
            return Why.EXPECTED;
        }
        return pupil.now() == null ? Why.NEW_PUPIL : Why.HAS_NONE;
    }

    private List<Pupil> waiting(UUID school) {
        List<Pupil> waiting = new ArrayList<>(turn.pupils().stream()
                .filter(pupil -> school.equals(turn.prospect(pupil).school()))
                .filter(pupil -> !provided.contains(pupil.id()))
                .toList());
        if (!turn.rostered().contains(school)) {
            Grade first = turn.withJunior().contains(school) && !hasElementary(school) ? Grade.J1 : Grade.P1;
            IntStream.rangeClosed(1, turn.expected().getOrDefault(school, 0))
                    .forEach(number -> waiting.add(Pupil.expected(school, first, number)));
        }
        waiting.sort(Comparator.comparing(Pupil::isExpected).thenComparing(Pupil.IN_CLASS));
        return waiting;
    }

    private boolean hasElementary(UUID school) {
        return turn.pupils().stream()
                .anyMatch(pupil -> pupil.now() != null
                        && pupil.now().school().equals(school)
                        && pupil.now().grade() != null
                        && pupil.now().grade().isElementary());
    }

    private void add(Unit unit, What what, Why why, Pupil pupil, UUID to, Set<Caution> cautions) {
        lines.add(new Line(unit.school(), what, why, pupil, unit, to, cautions, what == What.STAYS));
    }
}
