package org.manabiya.mdm.alerts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.DeviceState;
import org.manabiya.mdm.lending.LoanLists;
import org.manabiya.mdm.spares.SpareLevels;
import org.manabiya.mdm.stocktaking.LateStocktakings;
import org.manabiya.mdm.stocktaking.StocktakingDue;

/** Holds the thresholds against the ledger: a statement for each rule, grouped by the database. */
@Dependent
class Findings {
    private static final String IN_SERVICE = " and d.state not in " + DeviceState.OUT_OF_SERVICE;

    private final EntityManager em;
    private final LoanLists loans;
    private final SpareLevels spares;
    private final StocktakingDue owed;
    private final LateStocktakings stocktakings;

    @Inject
    Findings(
            @Mdm EntityManager em,
            LoanLists loans,
            SpareLevels spares,
            StocktakingDue owed,
            LateStocktakings stocktakings) {
        this.em = em;
        this.loans = loans;
        this.spares = spares;
        this.owed = owed;
        this.stocktakings = stocktakings;
    }

    List<Finding> of(UUID municipality, Thresholds thresholds, LocalDate today) {
        List<Finding> all = new ArrayList<>();
        Reach reach = Reach.wholeMunicipality(municipality);
        if (thresholds.supportMonths() != null) {
            all.addAll(ends(
                    AlertKind.SUPPORT_END,
                    "d.support_end",
                    municipality,
                    LocalDate.MIN,
                    today.plusMonths(thresholds.supportMonths())));
        }
        if (thresholds.leaseMonths() != null) {
            all.addAll(ends(
                    AlertKind.LEASE_END,
                    "d.lease_end",
                    municipality,
                    LocalDate.MIN,
                    today.plusMonths(thresholds.leaseMonths())));
        }
        if (thresholds.warrantyMonths() != null) {
            all.addAll(ends(
                    AlertKind.WARRANTY_END,
                    "d.warranty_end",
                    municipality,
                    today,
                    today.plusMonths(thresholds.warrantyMonths())));
        }
        if (thresholds.repairDays() != null) {
            all.addAll(repairs(municipality, today.minusDays(thresholds.repairDays())));
        }
        if (thresholds.loansOverdue()) {
            loans.overdueByClass(reach)
                    .forEach(group -> all.add(new Finding(
                            AlertKind.LOAN_OVERDUE,
                            group.school(),
                            group.clazz(),
                            null,
                            group.units(),
                            group.firstDue(),
                            null)));
        }
        if (thresholds.spareLevel() != null) {
            spares.of(reach).stream()
                    .filter(SpareLevels.Stock::isBelow)
                    .forEach(stock -> all.add(new Finding(
                            AlertKind.SPARE_BELOW, stock.school(), null, null, stock.present(), null, stock.needed())));
        }
        owed.closing(municipality).ifPresent(last -> owed.of(reach).stream()
                .filter(school -> school.running() == null)
                .forEach(school -> all.add(ofSchool(AlertKind.STOCK_OWED, school.school(), 1, last))));
        stocktakings.of(municipality, today).forEach(late -> {
            all.add(ofSchool(AlertKind.STOCK_LATE, late.school(), late.sheets(), late.until()));
            if (late.differences() > 0) {
                all.add(ofSchool(AlertKind.STOCK_DIFFERS, late.school(), late.differences(), late.until()));
            }
        });
        return all;
    }

    private static Finding ofSchool(AlertKind kind, UUID school, int units, LocalDate day) {
        return new Finding(kind, school, null, null, units, day, null);
    }

    /** By school and model, which is how units were bought and are replaced. */
    private List<Finding> ends(AlertKind kind, String column, UUID municipality, LocalDate from, LocalDate until) {
        List<Object> parameters = new ArrayList<>(List.of(municipality, until));
        String notBefore = "";
        if (!from.equals(LocalDate.MIN)) {
            notBefore = " and " + column + " >= ?";
            parameters.add(from);
        }
        return rows(
                        "select d.school_id, d.model_id, count(*), min(" + column
                                + ") from mdm_device d where d.municipality_id = ? and " + column + " <= ?" + notBefore
                                + IN_SERVICE + " group by d.school_id, d.model_id",
                        parameters)
                .stream()
                .map(row -> new Finding(
                        kind, (UUID) row[0], null, (UUID) row[1], number(row[2]), NativeColumns.date(row[3]), null))
                .toList();
    }

    /** By school and by the class of whoever waits for the unit. */
    private List<Finding> repairs(UUID municipality, LocalDate until) {
        return rows(
                        """
                        select d.school_id, p.home_class_id, count(*), min(coalesce(r.noticed_on, r.received_on))
                        from mdm_repair r join mdm_device d on d.id = r.device_id
                        left join core_person p on p.id = coalesce(r.holder_id, d.user_id)
                        where r.municipality_id = ? and r.status in ('REQUESTED', 'ACCEPTED', 'SENT')
                          and coalesce(r.noticed_on, r.received_on) <= ?
                        group by d.school_id, p.home_class_id
                        """,
                        List.of(municipality, until))
                .stream()
                .map(row -> new Finding(
                        AlertKind.REPAIR_OPEN,
                        (UUID) row[0],
                        (UUID) row[1],
                        null,
                        number(row[2]),
                        NativeColumns.date(row[3]),
                        null))
                .toList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private List<Object[]> rows(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
