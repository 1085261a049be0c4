package org.manabiya.mdm.dashboard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.mdm.lending.ClassUnits;
import org.manabiya.mdm.lending.ConsentText;
import org.manabiya.mdm.lending.Consents;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.repairs.Repairs;

/** A class at a glance for its teacher: who has which unit, which are in repair, overdue, and for whom a consent is missing. */
@Dependent
public class ClassDashboard {
    private static final int MOST = 100;

    /**
     * A pupil.
     *
     * @param inRepair whether one of the units is in repair
     * @param overdue the loan of the pupil that is overdue, {@code null} for none
     * @param consentMissing whether a unit may not go home yet
     */
    public record Line(
            UUID pupil,
            Integer number,
            String name,
            List<ClassUnits.Unit> units,
            boolean inRepair,
            LoanLists.Line overdue,
            boolean consentMissing) {}

    /** The class; {@code asksConsent} where the municipality has a text to agree to. */
    public record Figures(List<Line> lines, List<Repairs.Line> repairs, boolean asksConsent) {
        public long withUnit() {
            return lines.stream().filter(line -> !line.units().isEmpty()).count();
        }

        public long overdue() {
            return lines.stream().filter(line -> line.overdue() != null).count();
        }

        public long consentMissing() {
            return lines.stream().filter(Line::consentMissing).count();
        }
    }

    private final ClassUnits units;
    private final Repairs repairs;
    private final LoanLists loans;
    private final Consents consents;

    @Inject
    public ClassDashboard(ClassUnits units, Repairs repairs, LoanLists loans, Consents consents) {
        this.units = units;
        this.repairs = repairs;
        this.loans = loans;
        this.consents = consents;
    }

    public Figures of(UUID municipality, UUID clazz) {
        Reach reach = new Reach(false, municipality, false, Set.of(), Set.of(clazz), Set.of());
        List<ClassUnits.Line> pupils = units.of(clazz);
        List<Repairs.Line> open =
                repairs.page(reach, Repairs.Stage.OPEN, 0, MOST).lines();
        List<LoanLists.Line> overdue =
                loans.page(reach, LoanLists.Which.OVERDUE, 0, MOST).lines();
        Optional<ConsentText> text = consents.present(municipality);
        Set<UUID> given = text.map(asked -> consents.givenFor(
                                asked,
                                pupils.stream().map(line -> line.pupil().id()).toList())
                        .keySet())
                .orElse(Set.of());
        Set<UUID> broken = new HashSet<>();
        open.forEach(repair -> broken.add(repair.device()));
        return new Figures(
                pupils.stream()
                        .map(line -> new Line(
                                line.pupil().id(),
                                line.pupil().number(),
                                line.pupil().name(),
                                line.units(),
                                line.units().stream().anyMatch(unit -> broken.contains(unit.id())),
                                overdue.stream()
                                        .filter(loan -> loan.person()
                                                .equals(line.pupil().id()))
                                        .findFirst()
                                        .orElse(null),
                                text.isPresent() && !given.contains(line.pupil().id())))
                        .toList(),
                open,
                text.isPresent());
    }
}
