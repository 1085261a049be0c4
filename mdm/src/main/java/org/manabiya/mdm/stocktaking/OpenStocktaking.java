package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Ledger;

/**
 * Opens a stocktaking: what the ledger says at this moment is copied by the database itself, in a fixed number of statements however many
 * units there are, so that later movements do not change what was expected.
 */
@Dependent
public class OpenStocktaking {
    private static final String ROOMS =
            """
            insert into mdm_stocktaking_room (sheet_id, room_id, kind, name)
            select t.id, p.id, 'PLACE', p.name from mdm_stocktaking_sheet t
              join mdm_place p on p.municipality_id = t.municipality_id and coalesce(p.school_id, p.municipality_id) = t.spot_id
            where t.stocktaking_id = ?1
            """;
    private static final String CLASSES =
            """
            insert into mdm_stocktaking_room (sheet_id, room_id, kind, name)
            select distinct t.id, c.id, 'CLASS', c.title from mdm_stocktaking_sheet t
              join mdm_device d on d.school_id = t.school_id join core_person p on p.id = d.user_id
              join core_class c on c.id = p.home_class_id and c.school_id = d.school_id
            where t.stocktaking_id = ?1 and d.place_id is null and d.state not in ('ORDERED', 'DISPOSED')
            """;
    private static final String REST =
            """
            insert into mdm_stocktaking_room (sheet_id, room_id, kind, name)
            select t.id, t.spot_id, 'REST', coalesce(s.name, m.name) from mdm_stocktaking_sheet t
              join core_municipality m on m.id = t.municipality_id left join core_school s on s.id = t.school_id
            where t.stocktaking_id = ?1
            """;
    private static final String ITEMS =
            """
            insert into mdm_stocktaking_item (stocktaking_id, device_id, sheet_id, room_id, tag, serial, model, state, holder_id)
            select t.stocktaking_id, d.id, t.id, coalesce(r.room_id, c.id, t.spot_id), d.tag, d.serial, m.name, d.state, d.user_id
            from mdm_stocktaking_sheet t
              join mdm_device d on d.municipality_id = t.municipality_id and coalesce(d.school_id, d.municipality_id) = t.spot_id
              join mdm_device_model m on m.id = d.model_id
              left join mdm_stocktaking_room r on r.sheet_id = t.id and r.room_id = d.place_id
              left join core_person p on p.id = d.user_id and d.place_id is null
              left join core_class c on c.id = p.home_class_id and c.school_id = d.school_id
            where t.stocktaking_id = ?1 and d.state not in ('ORDERED', 'DISPOSED')
            """;

    private final EntityManager em;
    private final Stocktakings stocktakings;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public OpenStocktaking(@Mdm EntityManager em, Stocktakings stocktakings, Ledger ledger, Audit audit) {
        this.em = em;
        this.stocktakings = stocktakings;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * The board opens a stocktaking.
     *
     * @param schools the schools that count
     * @param board whether the board counts its own store too
     */
    @Transactional
    public UUID open(UUID municipality, Set<UUID> schools, boolean board, Stocktaking.Terms terms) {
        return open(municipality, null, schools, board, terms);
    }

    /** A school opens one for itself. */
    @Transactional
    public UUID openForSchool(UUID municipality, UUID school, Stocktaking.Terms terms) {
        return open(municipality, school, Set.of(school), false, terms);
    }

    private UUID open(UUID municipality, UUID by, Set<UUID> schools, boolean board, Stocktaking.Terms terms) {
        List<UUID> spots = new ArrayList<>(schools);
        if (board) {
            spots.add(municipality);
        }
        if (spots.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.noSchool");
        }
        takeTurns(municipality);
        requireSchools(municipality, schools);
        requireNoneRunning(municipality, spots);
        Act act = ledger.act(null);
        Stocktaking stocktaking = new Stocktaking(municipality, by, terms, act);
        em.persist(stocktaking);
        em.flush();
        spots.forEach(spot -> em.persist(new StockSheet(stocktaking, spot.equals(municipality) ? null : spot)));
        em.flush();
        for (String copy : List.of(ROOMS, CLASSES, REST, ITEMS)) {
            em.createNativeQuery(copy).setParameter(1, stocktaking.id()).executeUpdate();
        }
        audit.record(
                "stocktaking.open",
                "stocktaking",
                stocktaking.id(),
                null,
                stocktaking.terms().name());
        return stocktaking.id();
    }

    @Transactional
    public void cancel(UUID id, String why) {
        Stocktaking stocktaking = stocktakings.hold(id);
        stocktaking.cancel(why, ledger.act(null).by().at());
        audit.record("stocktaking.cancel", "stocktaking", id, null, stocktaking.cancelledBecause());
    }

    /** Two who open at once take turns, so that the second sees the sheets of the first. */
    private void takeTurns(UUID municipality) {
        em.createNativeQuery("select id from core_municipality where id = ?1 for update")
                .setParameter(1, municipality)
                .getResultList();
    }

    private void requireSchools(UUID municipality, Set<UUID> schools) {
        List<?> own = em.createNativeQuery(
                        "select id from core_school where municipality_id = ?1 and kind = 'school' and roster_state <> 'tobedeleted'")
                .setParameter(1, municipality)
                .getResultList();
        if (!Set.copyOf(own).containsAll(schools)) {
            throw Refusal.notFound();
        }
    }

    private void requireNoneRunning(UUID municipality, List<UUID> spots) {
        List<String> running = em.createQuery(
                        """
                        select s.name from Stocktaking s join StockSheet t on t.stocktakingId = s.id
                        where s.municipalityId = :m and s.signedAt is null and s.cancelledAt is null and t.spotId in :spots
                        """,
                        String.class)
                .setParameter("m", municipality)
                .setParameter("spots", spots)
                .getResultList();
        if (!running.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.running", running.get(0));
        }
    }
}
