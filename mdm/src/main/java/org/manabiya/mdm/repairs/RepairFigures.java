package org.manabiya.mdm.repairs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Reach;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Repair;

/** How many units failed in each month of a school year, what the repairs cost, and how long people went without; one statement. */
@Dependent
public class RepairFigures {
    private static final int MONTHS = 12;
    private static final String COUNTED = " and r.status not in ('REQUESTED', 'REJECTED')";

    /** By what the failures are told apart; the column holds a name, or the constant of a vocabulary. */
    public enum By {
        MODEL("m.name"),
        SCHOOL("s.name"),
        CAUSE("r.cause_kind"),
        FAILURE("r.failure");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** Whether the rows are named by a vocabulary, so that the page has to say them in words. */
        public boolean isVocabulary() {
            return this == CAUSE || this == FAILURE;
        }
    }

    /**
     * A line of the table.
     *
     * @param name {@code null} where it is not known
     * @param months failures from April to March
     * @param cost in yen, of the repairs whose cost is known
     * @param priced of how many the cost is known
     * @param meanDays mean days without a unit, of all of them; {@code null} where there are none
     */
    public record Row(String name, List<Integer> months, int total, long cost, int priced, Double meanDays) {}

    /** The table of a school year; the last line is the whole. */
    public record Table(SchoolYear year, By by, List<Row> rows, Row whole) {}

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public RepairFigures(@Mdm EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The failures in reach that came in during the year; requests that were not taken on do not count. */
    public Table of(Reach reach, SchoolYear year, By by) {
        List<Object> parameters = new ArrayList<>();
        String sql = "select " + by.column + ", r.received_on, r.noticed_on, r.spare_on, r.returned_on, r.cost"
                + Repairs.REACHED + Repairs.within(reach, parameters) + COUNTED + " and r.received_on between ? and ?";
        parameters.add(LocalDate.of(year.year(), Month.APRIL, 1));
        parameters.add(LocalDate.of(year.year() + 1, Month.MARCH, 31));
        Query query = query(sql, parameters);
        LocalDate today = LocalDate.now(clock);
        Map<String, Sum> sums = new LinkedHashMap<>();
        Sum whole = new Sum();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            sums.computeIfAbsent((String) row[0], name -> new Sum()).add(row, today);
            whole.add(row, today);
        }
        List<Row> rows = sums.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .sorted(Comparator.comparingInt(Row::total)
                        .reversed()
                        .thenComparing(Row::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Table(year, by, rows, whole.row(null));
    }

    /** The school year of the last failure in reach, where there is one to look at. */
    public Optional<SchoolYear> lastYear(Reach reach) {
        List<Object> parameters = new ArrayList<>();
        String sql = "select max(r.received_on)" + Repairs.REACHED + Repairs.within(reach, parameters) + COUNTED;
        return Optional.ofNullable(NativeColumns.date(query(sql, parameters).getSingleResult()))
                .map(SchoolYear::of);
    }

    private Query query(String sql, List<Object> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static final class Sum {
        private final int[] months = new int[MONTHS];
        private int total;
        private long cost;
        private int priced;
        private long days;

        void add(Object[] row, LocalDate today) {
            LocalDate received = NativeColumns.date(row[1]);
            LocalDate noticed = NativeColumns.date(row[2]);
            months[Math.floorMod(received.getMonthValue() - Month.APRIL.getValue(), MONTHS)]++;
            total++;
            days += Repair.daysWithout(
                    noticed == null ? received : noticed,
                    NativeColumns.date(row[3]),
                    NativeColumns.date(row[4]),
                    today);
            if (row[5] != null) {
                cost += ((Number) row[5]).longValue();
                priced++;
            }
        }

        Row row(String name) {
            List<Integer> list = new ArrayList<>();
            for (int month : months) {
                list.add(month);
            }
            return new Row(name, list, total, cost, priced, total == 0 ? null : Double.valueOf((double) days / total));
        }
    }
}
