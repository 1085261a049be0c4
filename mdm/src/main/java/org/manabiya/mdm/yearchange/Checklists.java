package org.manabiya.mdm.yearchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.data.Seen;
import org.manabiya.mdm.ledger.Ledger;

/** The checklist of a year change: what is to be done, and who has done it where. */
@Dependent
public class Checklists {
    private static final int MOST = 100;

    /** An item as it stands at one place; {@code doneAt} is {@code null} while it is open. */
    public record Entry(
            UUID item,
            int version,
            StandardItem standard,
            String title,
            Duty duty,
            String responsible,
            LocalDate due,
            Instant doneAt,
            String doneBy,
            String remark) {
        public boolean isDone() {
            return doneAt != null;
        }

        public boolean isLate(LocalDate today) {
            return doneAt == null && due != null && due.isBefore(today);
        }
    }

    /** The items of a change with all ticks. */
    public record Sheet(UUID municipality, List<ChecklistItem> items, Map<UUID, Map<UUID, ChecklistTick>> ticks) {
        /** What a school has to do, by the day; with what the board does for all, as far as it is done. */
        public List<Entry> at(UUID school) {
            return items.stream().map(item -> entry(item, place(item, school))).toList();
        }

        /** What the board does once for all. */
        public List<Entry> ofBoard() {
            return at(municipality).stream()
                    .filter(entry -> entry.duty() == Duty.BOARD)
                    .toList();
        }

        private UUID place(ChecklistItem item, UUID school) {
            return item.duty() == Duty.BOARD ? municipality : school;
        }

        private Entry entry(ChecklistItem item, UUID place) {
            ChecklistTick tick = ticks.getOrDefault(item.id(), Map.of()).get(place);
            return new Entry(
                    item.id(),
                    item.version(),
                    item.standard(),
                    item.title(),
                    item.duty(),
                    item.responsible(),
                    item.due(),
                    tick == null ? null : tick.doneAt(),
                    tick == null ? null : tick.doneByName(),
                    tick == null ? null : tick.remark());
        }

        /** How many of a school's own items are done. */
        public long done(UUID school) {
            return at(school).stream()
                    .filter(entry -> entry.duty() == Duty.SCHOOL && entry.isDone())
                    .count();
        }

        /** How many of a school's own items are open after their day. */
        public long late(UUID school, LocalDate today) {
            return at(school).stream()
                    .filter(entry -> entry.duty() == Duty.SCHOOL && entry.isLate(today))
                    .count();
        }

        public long ofSchools() {
            return items.stream().filter(item -> item.duty() == Duty.SCHOOL).count();
        }
    }

    private final EntityManager em;
    private final Ledger ledger;
    private final Audit audit;

    @Inject
    public Checklists(@Mdm EntityManager em, Ledger ledger, Audit audit) {
        this.em = em;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Two statements. */
    public Sheet of(YearChange change) {
        Map<UUID, Map<UUID, ChecklistTick>> ticks = new HashMap<>();
        em.createQuery(
                        "select t from ChecklistTick t, ChecklistItem i where i.id = t.itemId and i.changeId = :change",
                        ChecklistTick.class)
                .setParameter("change", change.id())
                .getResultList()
                .forEach(tick -> ticks.computeIfAbsent(tick.itemId(), id -> new HashMap<>())
                        .put(tick.placeId(), tick));
        return new Sheet(change.municipalityId(), items(change), ticks);
    }

    private List<ChecklistItem> items(YearChange change) {
        return em.createQuery(
                        """
                        select i from ChecklistItem i where i.changeId = :change
                        order by case when i.due is null then 1 else 0 end, i.due, i.id
                        """,
                        ChecklistItem.class)
                .setParameter("change", change.id())
                .getResultList();
    }

    @Transactional
    public void add(YearChange change, ChecklistItem.Terms terms) {
        if (items(change).size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.yearChange.tooManyItems", MOST);
        }
        ChecklistItem item = new ChecklistItem(change, terms);
        em.persist(item);
        audit.record("yearChange.item", "yearChange", change.id(), null, item.title());
    }

    @Transactional
    public void agree(YearChange change, UUID id, Seen seen, ChecklistItem.Terms terms) {
        ChecklistItem item = item(change, id);
        seen.requireLatest(item.version());
        item.agree(terms);
        audit.record("yearChange.item", "yearChange", change.id(), null, terms.title());
    }

    /** Takes an item off the list with all its ticks. */
    @Transactional
    public void remove(YearChange change, UUID id) {
        ChecklistItem item = item(change, id);
        em.createQuery("delete from ChecklistTick t where t.itemId = :item")
                .setParameter("item", id)
                .executeUpdate();
        em.remove(item);
        audit.record("yearChange.item", "yearChange", change.id(), String.valueOf(item.standard()), null);
    }

    /**
     * Ticks an item off, or takes the tick back.
     *
     * @param school for a school's item; what the board does once for all is ticked with {@code null}
     * @throws Refusal NOT_FOUND for an item that is not of that duty; CONFLICT where somebody has ticked it off with other words
     */
    @Transactional
    public void tick(YearChange change, UUID id, UUID school, boolean done, String remark) {
        // Of two who tick at once the second waits here and then finds the first one's tick.
        ChecklistItem item = id == null ? null : em.find(ChecklistItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean fits =
                item != null && item.changeId().equals(change.id()) && (item.duty() == Duty.BOARD) == (school == null);
        if (!fits) {
            throw Refusal.notFound();
        }
        UUID place = school == null ? change.municipalityId() : school;
        ChecklistTick tick = em.createQuery(
                        "select t from ChecklistTick t where t.itemId = :item and t.placeId = :place",
                        ChecklistTick.class)
                .setParameter("item", id)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    ChecklistTick first = new ChecklistTick(item, place);
                    em.persist(first);
                    return first;
                });
        tick.set(done, remark, ledger.act(null).by());
        String word = item.standard() == null ? item.title() : item.standard().name();
        audit.record("yearChange.tick", "yearChange", change.id(), null, word + (done ? " ✓" : " —"));
    }

    private ChecklistItem item(YearChange change, UUID id) {
        ChecklistItem item = id == null ? null : em.find(ChecklistItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item == null || !item.changeId().equals(change.id())) {
            throw Refusal.notFound();
        }
        return item;
    }
}
