package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manabiya.core.access.Reach;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** The stocktakings of a municipality with the sheets of its schools. */
@Dependent
public class Stocktakings {
    /** A sheet in a list, with the stocktaking that it belongs to and its school's name, which is {@code null} for the board. */
    public record Line(StockSheet sheet, Stocktaking stocktaking, String school) {}

    private final EntityManager em;

    @Inject
    public Stocktakings(@Mdm EntityManager em) {
        this.em = em;
    }

    public Optional<Stocktaking> find(UUID id) {
        return Optional.ofNullable(em.find(Stocktaking.class, id));
    }

    public Optional<StockSheet> findSheet(UUID id) {
        return Optional.ofNullable(em.find(StockSheet.class, id));
    }

    /** The municipality's, the latest first; one statement. */
    public List<Stocktaking> of(UUID municipality) {
        return em.createQuery(
                        "select s from Stocktaking s where s.municipalityId = :m order by s.openedAt desc, s.id desc",
                        Stocktaking.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    /** The sheets of the schools in reach, those of the latest stocktaking first, in the order of the schools' codes; two statements. */
    public List<Line> sheets(Reach reach) {
        return sheets(reach, "");
    }

    /** Those of the stocktakings that are neither signed off nor called off, in the same order; two statements. */
    public List<Line> running(Reach reach) {
        return sheets(reach, " and s.signedAt is null and s.cancelledAt is null");
    }

    private List<Line> sheets(Reach reach, String which) {
        return lines(
                reach.municipality(),
                em.createQuery(
                                """
                        select t, s from StockSheet t join Stocktaking s on s.id = t.stocktakingId
                        where t.municipalityId = :m and (:whole = true or t.schoolId in :schools)"""
                                        + which,
                                Object[].class)
                        .setParameter("m", reach.municipality())
                        .setParameter("whole", reach.wholeMunicipality())
                        .setParameter("schools", reach.schoolsOrNone())
                        .getResultList());
    }

    /** One sheet as it stands in a list; two statements. */
    public Line line(UUID sheet) {
        List<Object[]> rows = em.createQuery(
                        "select t, s from StockSheet t join Stocktaking s on s.id = t.stocktakingId where t.id = :id",
                        Object[].class)
                .setParameter("id", sheet)
                .getResultList();
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        return lines(((StockSheet) rows.get(0)[0]).municipalityId(), rows).get(0);
    }

    private List<Line> lines(UUID municipality, List<Object[]> rows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        em.createNativeQuery("select id, name from core_school where municipality_id = ?1 order by identifier, name")
                .setParameter(1, municipality)
                .getResultList()
                .forEach(row -> names.put((UUID) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return rows.stream()
                .map(row -> line((StockSheet) row[0], (Stocktaking) row[1], names))
                .sorted(order(List.copyOf(names.keySet())))
                .toList();
    }

    private static Line line(StockSheet sheet, Stocktaking stocktaking, Map<UUID, String> names) {
        return new Line(sheet, stocktaking, names.get(sheet.schoolId()));
    }

    /** The board's own sheet, which is of no school, comes last. */
    private static Comparator<Line> order(List<UUID> schools) {
        return Comparator.<Line, Instant>comparing(line -> line.stocktaking().openedAt(), Comparator.reverseOrder())
                .thenComparing(line -> line.stocktaking().id(), Comparator.reverseOrder())
                .thenComparing(line -> line.sheet().schoolId() == null)
                .thenComparing(line -> line.sheet().schoolId() == null
                        ? -1
                        : schools.indexOf(line.sheet().schoolId()));
    }

    /** The stocktaking, held until the end of the transaction. */
    Stocktaking hold(UUID id) {
        Stocktaking stocktaking = em.find(Stocktaking.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (stocktaking == null) {
            throw Refusal.notFound();
        }
        return stocktaking;
    }

    /**
     * The sheet, held until the end of the transaction: who counts and who signs take turns.
     *
     * @throws Refusal CONFLICT when it is signed, or its stocktaking is over
     */
    StockSheet holdOpen(UUID id) {
        StockSheet sheet = em.find(StockSheet.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (sheet == null) {
            throw Refusal.notFound();
        }
        find(sheet.stocktakingId()).orElseThrow(Refusal::notFound).requireOpen();
        sheet.requireOpen();
        return sheet;
    }
}
