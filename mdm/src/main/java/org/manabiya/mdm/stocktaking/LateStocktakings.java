package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/** The stocktakings whose days are over and which are not signed off. */
@Dependent
public class LateStocktakings {
    /**
     * What a school has left undone.
     *
     * @param school {@code null} for the board: its own sheet, and what waits for its sign-off
     * @param until the last day of the earliest
     * @param sheets that are not signed
     * @param differences on them that nobody has explained
     */
    public record Late(UUID school, LocalDate until, int sheets, int differences) {}

    private final EntityManager em;

    @Inject
    public LateStocktakings(@Mdm EntityManager em) {
        this.em = em;
    }

    /** By school; one statement. */
    public List<Late> of(UUID municipality, LocalDate today) {
        List<?> rows = em.createNativeQuery(
                        """
                        select late.school_id, min(late.until_on) as until_on, sum(late.sheets) as sheets, sum(late.differences) as differences
                        from (
                          select t.school_id, c.until_on, 1 as sheets, (select count(*) from mdm_stocktaking_difference d
                            where d.sheet_id = t.id and not exists (select 1 from mdm_stocktaking_explanation e
                              where e.sheet_id = d.sheet_id and e.subject_id = d.subject_id and e.kind = d.kind)) as differences
                          from mdm_stocktaking c join mdm_stocktaking_sheet t on t.stocktaking_id = c.id and t.signed_at is null
                          where c.municipality_id = ?1 and c.signed_at is null and c.cancelled_at is null and c.until_on < ?2
                          union all
                          select cast(null as uuid), c.until_on, 1, 0 from mdm_stocktaking c
                          where c.municipality_id = ?1 and c.signed_at is null and c.cancelled_at is null and c.until_on < ?2
                            and not exists (select 1 from mdm_stocktaking_sheet t where t.stocktaking_id = c.id and t.signed_at is null)
                        ) late group by late.school_id
                        """)
                .setParameter(1, municipality)
                .setParameter(2, today)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Late(
                        (UUID) row[0],
                        NativeColumns.date(row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }
}
