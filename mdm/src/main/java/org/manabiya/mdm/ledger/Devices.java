package org.manabiya.mdm.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.Session;
import org.manabiya.core.access.Reach;
import org.manabiya.core.data.NativeColumns;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.models.DeviceModel;
import org.manabiya.mdm.models.Platform;

/** The units of a municipality's ledger as far as the caller's reach goes. */
@Dependent
public class Devices {
    /** A unit in a list. */
    public record Line(
            UUID id,
            String tag,
            String serial,
            String model,
            String school,
            String place,
            String user,
            DeviceKind kind,
            DeviceState state,
            LocalDate acquiredOn,
            LocalDate warrantyUntil,
            LocalDate supportUntil,
            Instant lastSync,
            int version) {}

    /**
     * One page of the ledger and the number of all that match, counted no further than anybody pages: {@code more} says that there are
     * more than {@code total}.
     */
    public record Page(List<Line> lines, long total, boolean more, int number, int size) {
        public int last() {
            return (int) Math.max(1, (total + size - 1) / size);
        }
    }

    /**
     * A part of a whole ledger.
     *
     * @param next after which unit the next part begins, {@code null} where this is the last
     */
    public record Part(List<Line> lines, UUID next) {}

    private static final String COLUMNS =
            """
            select d.id, d.tag, d.serial, m.name, s.name as school, r.name as place,
              coalesce(p.preferred_family_name, p.family_name) as family, coalesce(p.preferred_given_name, p.given_name) as given,
              d.kind, d.state, d.acquired_on, d.warranty_end, d.support_end, d.last_sync, d.version
            """;
    private static final int LARGEST_PAGE = 200_000;
    /** Nobody pages further: who looks for a unit filters. */
    private static final int MOST_COUNTED = 10_000;
    /** Where more units carry a text, looking at each in the list's order fills a page sooner than finding them all first. */
    private static final int MANY = 2_000;

    private final EntityManager em;
    private final History history;

    @Inject
    public Devices(@Mdm EntityManager em, History history) {
        this.em = em;
        this.history = history;
    }

    /**
     * One page of the ledger; two statements, one more for a text, and two more on the page on which the units begin that have nothing in
     * the sorted column.
     *
     * <p>Units with a value and units without one are read apart, each in the order of an index, so that a page costs the same however
     * large the ledger is; counting stops at {@link #MOST_COUNTED}.
     *
     * @param number the page, from 1
     */
    public Page page(Reach reach, DeviceFilter filter, DeviceSort sort, int number, int size) {
        boolean common = filter.hasText() && DeviceConditions.isCommon(em, reach.municipality(), filter.text(), MANY);
        var conditions = new DeviceConditions(reach, filter, common);
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        long counted = count(conditions, Math.max(MOST_COUNTED, rows) + 1);
        boolean more = counted > Math.max(MOST_COUNTED, rows);
        long total = more ? counted - 1 : counted;
        int page = Math.max(1, Math.min(number, (int) Math.max(1, (total + rows - 1) / rows)));
        int offset = (page - 1) * rows;
        int wanted = (int) Math.min(rows, total - offset);
        boolean walks = more && sort.isOfGroup() && onPostgres();
        List<Line> lines = new ArrayList<>(
                walks
                        ? read(conditions.walking(em, COLUMNS, reach.municipality(), sort, wanted, offset))
                        : lines(conditions, sort.known(), wanted, offset));
        if (lines.size() < wanted && sort.mayBeEmpty()) {
            long known = lines.isEmpty() ? known(conditions, sort, offset) : offset;
            lines.addAll(lines(conditions, sort.unknown(), wanted - lines.size(), (int) (offset - known)));
        }
        return new Page(lines, total, more, page, rows);
    }

    /**
     * A part of everything that matches, in an order that no change of a unit disturbs: whoever takes part after part meets each unit once.
     * One statement, one more for a text; a part costs the same wherever it begins.
     *
     * @param after the last unit of the part before, {@code null} for the first part
     */
    public Part after(UUID after, Reach reach, DeviceFilter filter, int size) {
        boolean common = filter.hasText() && DeviceConditions.isCommon(em, reach.municipality(), filter.text(), MANY);
        var conditions = new DeviceConditions(reach, filter, common);
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        String order = " order by d.id limit ?";
        List<Line> lines = read(
                after == null
                        ? conditions.listing(em, COLUMNS, order, rows)
                        : conditions.listing(em, COLUMNS, " and d.id > ?" + order, after, rows));
        return new Part(lines, lines.size() < rows ? null : lines.get(rows - 1).id());
    }

    private long count(DeviceConditions conditions, long most) {
        return ((Number) conditions
                        .counting(em, "select count(*) from (select 1 as one", " limit " + most + ") counted")
                        .getSingleResult())
                .longValue();
    }

    private long known(DeviceConditions conditions, DeviceSort sort, int most) {
        return ((Number) conditions
                        .listing(
                                em, "select count(*) from (select 1 as one", sort.isKnown() + " limit ?) counted", most)
                        .getSingleResult())
                .longValue();
    }

    private List<Line> lines(DeviceConditions conditions, String andOrder, int rows, int offset) {
        return read(conditions.listing(em, COLUMNS, andOrder + " limit ? offset ?", rows, offset));
    }

    private static List<Line> read(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(row -> line((Object[]) row)).toList();
    }

    private boolean onPostgres() {
        return em.unwrap(Session.class).getPlatform().isPostgreSQL();
    }

    /** How many units stand in each state; one statement. */
    public StateCounts states(Reach reach) {
        Query query = reach.wholeMunicipality()
                ? StateCounts.ofMunicipality(em, reach.municipality())
                : new DeviceConditions(reach, DeviceFilter.all(), false)
                        .counting(em, "select d.state, count(*)", " group by d.state");
        return StateCounts.read(query);
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : row[6] + " " + row[7],
                DeviceKind.valueOf((String) row[8]),
                DeviceState.valueOf((String) row[9]),
                NativeColumns.date(row[10]),
                NativeColumns.date(row[11]),
                NativeColumns.date(row[12]),
                NativeColumns.instant(row[13]),
                ((Number) row[14]).intValue());
    }

    public Optional<Device> find(UUID id) {
        return Optional.ofNullable(em.find(Device.class, id));
    }

    /** One unit with everything known of it; the school and the user by name, or {@code null}. */
    public record Card(
            UUID id,
            int version,
            UUID model,
            Facts facts,
            Platform platform,
            EndDates ends,
            String school,
            String place,
            String user,
            String purchase,
            List<Facts> repairs,
            List<History.Entry> history) {
        public boolean isInRepair() {
            return repairs.stream().anyMatch(repair -> !repair.has(Fact.RETURNED_ON));
        }
    }

    /** The unit's card; a fixed number of statements. */
    public Optional<Card> card(UUID id) {
        return find(id).map(device -> {
            DeviceModel model = em.find(DeviceModel.class, device.modelId());
            Facts facts = device.facts(model);
            Map<UUID, String> names = history.names(
                    Stream.of(facts.id(Fact.SCHOOL), facts.id(Fact.PLACE), facts.id(Fact.USER), facts.id(Fact.PURCHASE))
                            .filter(Objects::nonNull)
                            .toList());
            return new Card(
                    id,
                    device.version(),
                    model.id(),
                    facts,
                    model.platform(),
                    device.ends(),
                    names.get(facts.id(Fact.SCHOOL)),
                    names.get(facts.id(Fact.PLACE)),
                    names.get(facts.id(Fact.USER)),
                    names.get(facts.id(Fact.PURCHASE)),
                    repairs(id).stream().map(Repair::facts).toList(),
                    history.of(id));
        });
    }

    /** The repairs of a unit, the latest first; a request that was rejected is none. */
    public List<Repair> repairs(UUID device) {
        return em.createQuery(
                        "select r from Repair r where r.deviceId = :device and r.status <> :rejected order by r.receivedOn desc, r.id desc",
                        Repair.class)
                .setParameter("device", device)
                .setParameter("rejected", RepairStatus.REJECTED)
                .getResultList();
    }
}
