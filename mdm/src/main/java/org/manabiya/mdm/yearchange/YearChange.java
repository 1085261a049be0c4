package org.manabiya.mdm.yearchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.mdm.ledger.Act;

/** The year change of a municipality's units: from which school year to the next, and by which rules. */
@Entity
@Table(name = "mdm_year_change")
public class YearChange {
    /**
     * The rules of a year change.
     *
     * @param order which free units go out first
     * @param spares whether spares (予備機) may become pupils' own units where the others do not suffice
     * @param scenario by whose rules units are due, for {@link Replacing#SCENARIO} only
     */
    public record Terms(Moving moving, UnitOrder order, boolean spares, Replacing replacing, UUID scenario) {
        public Terms {
            List<InvalidInput.Field> wrong = new ArrayList<>();
            if (moving == null) {
                wrong.add(new InvalidInput.Field("moving", "mdm.yearChange.choose"));
            }
            if (order == null) {
                wrong.add(new InvalidInput.Field("order", "mdm.yearChange.choose"));
            }
            if (replacing == null) {
                wrong.add(new InvalidInput.Field("replacing", "mdm.yearChange.choose"));
            }
            if (replacing == Replacing.SCENARIO && scenario == null) {
                wrong.add(new InvalidInput.Field("scenario", "mdm.yearChange.scenarioMissing"));
            }
            InvalidInput.unlessEmpty(wrong);
            scenario = replacing == Replacing.SCENARIO ? scenario : null;
        }

        /** The rules with which a new year change begins. */
        public static Terms usual() {
            return new Terms(Moving.WITH_SCHOOL, UnitOrder.NEWEST, false, Replacing.SUPPORT_END, null);
        }
    }

    @Id
    private UUID id;

    @Column(name = "municipality_id")
    private UUID municipalityId;

    @Column(name = "from_year")
    private int fromYear;

    @Enumerated(EnumType.STRING)
    private Moving moving;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_order")
    private UnitOrder order;

    @Column(name = "with_spares")
    private boolean spares;

    @Enumerated(EnumType.STRING)
    private Replacing replacing;

    @Column(name = "scenario_id")
    private UUID scenarioId;

    @Column(name = "made_by")
    private UUID madeBy;

    private String maker;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected YearChange() {}

    YearChange(UUID municipality, SchoolYear old, Terms terms, Act act) {
        this.id = Ids.next();
        this.municipalityId = municipality;
        this.fromYear = old.year();
        this.madeBy = act.by().account();
        this.maker = act.by().name();
        this.madeAt = act.by().at();
        agree(terms);
    }

    final void agree(Terms terms) {
        this.moving = terms.moving();
        this.order = terms.order();
        this.spares = terms.spares();
        this.replacing = terms.replacing();
        this.scenarioId = terms.scenario();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** The school year that ends. */
    public SchoolYear old() {
        return new SchoolYear(fromYear);
    }

    /** The school year that begins. */
    public SchoolYear next() {
        return old().next();
    }

    /** The rules; a scenario that was thrown away since leaves the end of support as the rule. */
    public Terms terms() {
        boolean lost = replacing == Replacing.SCENARIO && scenarioId == null;
        return new Terms(moving, order, spares, lost ? Replacing.SUPPORT_END : replacing, scenarioId);
    }

    public String maker() {
        return maker;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
