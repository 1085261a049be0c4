package org.manabiya.mdm.disposal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;

/** The numbers that the plan's part on disposal asks for: units by method and by who erases, with the dates of the steps. */
@Dependent
public class DisposalFigures {
    /**
     * Units that leave by the same way in the same school year.
     *
     * @param certified of how many a certificate is there
     * @param grams their weight as far as it is known: each unit's own, else its model's
     * @param unweighed of how many it is not known
     * @param lost how many went missing after the hand-over; no other number counts them
     * @param firstChosen the day on which the first batch was made
     * @param lastHandedOver the day of the last hand-over, or {@code null}
     */
    public record Group(
            DisposalMethod method,
            ErasureBy erasure,
            int units,
            int certified,
            long grams,
            int unweighed,
            int lost,
            LocalDate firstChosen,
            LocalDate lastHandedOver,
            LocalDate lastSigned) {}

    private final EntityManager em;

    @Inject
    public DisposalFigures(@Mdm EntityManager em) {
        this.em = em;
    }

    /** The batches that were made in the school year; one statement. */
    public List<Group> of(UUID municipality, SchoolYear year) {
        return of(municipality, year.first(), year.last());
    }

    /** The batches that were made between two days, both included; one statement. */
    public List<Group> of(UUID municipality, LocalDate first, LocalDate last) {
        List<?> found = em.createNativeQuery(
                        """
                        select d.method, d.erasure, count(case when u.lost_on is null then 1 end) as units,
                          count(case when u.lost_on is null then u.certificate end) as certified,
                          coalesce(sum(case when u.lost_on is null then coalesce(u.weight_grams, m.weight_grams) end), 0) as grams,
                          count(case when u.lost_on is null and coalesce(u.weight_grams, m.weight_grams) is null then 1 end) as unweighed,
                          count(u.lost_on) as lost, min(d.selected_on) as chosen, max(d.handed_over_on) as handed, max(d.signed_on) as signed
                        from mdm_disposal d join mdm_disposal_unit u on u.disposal_id = d.id
                          join mdm_device v on v.id = u.device_id join mdm_device_model m on m.id = v.model_id
                        where d.municipality_id = ?1 and d.selected_on between ?2 and ?3
                        group by d.method, d.erasure order by d.method, d.erasure
                        """)
                .setParameter(1, municipality)
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList();
        return found.stream().map(row -> group((Object[]) row)).toList();
    }

    private static Group group(Object[] row) {
        return new Group(
                DisposalMethod.valueOf((String) row[0]),
                ErasureBy.valueOf((String) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                NativeColumns.date(row[7]),
                NativeColumns.date(row[8]),
                NativeColumns.date(row[9]));
    }
}
