package org.manabiya.mdm.stocktaking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;
import org.manabiya.mdm.ledger.Act;
import org.manabiya.mdm.ledger.Device;
import org.manabiya.mdm.ledger.DeviceEvent;
import org.manabiya.mdm.ledger.Ledger;
import org.manabiya.mdm.ledger.Step;
import org.manabiya.mdm.places.Spot;

/** Explains differences, one or many alike, and lets the ledger take the step that follows, all in one transaction or nothing. */
@Dependent
public class ExplainDifferences {
    /** The most differences of one request. */
    public static final int MOST_AT_ONCE = 500;

    private final EntityManager em;
    private final Stocktakings stocktakings;
    private final Differences differences;
    private final Ledger ledger;
    private final Audit audit;
    private final Caller caller;

    @Inject
    public ExplainDifferences(
            @Mdm EntityManager em,
            Stocktakings stocktakings,
            Differences differences,
            Ledger ledger,
            Audit audit,
            Caller caller) {
        this.em = em;
        this.stocktakings = stocktakings;
        this.differences = differences;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Gives the reason for differences of a sheet. What has been said so before stays as it is, so that it can be sent again.
     *
     * @return how many were explained now
     * @throws Refusal CONFLICT when one of them is no difference any more, or a unit is another school's to move
     */
    @Transactional
    public int explain(UUID sheetId, Collection<UUID> subjects, Reason reason, String remark) {
        Set<UUID> wanted = new HashSet<>(subjects);
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    wanted.isEmpty() ? "mdm.ledger.noneChosen" : "mdm.ledger.tooMany",
                    MOST_AT_ONCE);
        }
        if (reason == null) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.stocktaking.reasonMissing");
        }
        StockSheet sheet = stocktakings.holdOpen(sheetId);
        List<Differences.Open> found = differences.of(sheet, wanted);
        if (found.size() < wanted.size()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.noDifference");
        }
        Map<UUID, Explanation> given = given(sheet, found);
        List<Differences.Open> fresh = found.stream()
                .filter(difference -> !given.containsKey(difference.subject())
                        || !given.get(difference.subject()).says(reason, remark))
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        Act act = ledger.act(stocktakings
                .find(sheet.stocktakingId())
                .map(stocktaking -> stocktaking.terms().name())
                .orElse(null));
        for (Differences.Open difference : fresh) {
            given.computeIfAbsent(
                            difference.subject(),
                            subject -> persisted(new Explanation(sheet, subject, difference.kind())))
                    .say(reason, remark, act);
        }
        reason.step().ifPresent(step -> takenBy(step, sheet, fresh, act)
                .forEach(device -> given.get(device).followedBy(step)));
        em.flush();
        audit.record("stocktaking.explain", "stockSheet", sheetId, null, reason + " × " + fresh.size());
        return fresh.size();
    }

    private Explanation persisted(Explanation explanation) {
        em.persist(explanation);
        return explanation;
    }

    /** What has been said of the differences before; what was said when they were others stays on record and does not count. */
    private Map<UUID, Explanation> given(StockSheet sheet, List<Differences.Open> found) {
        Map<UUID, Difference.Kind> kinds =
                found.stream().collect(Collectors.toMap(Differences.Open::subject, Differences.Open::kind));
        Map<UUID, Explanation> given = new HashMap<>();
        em.createQuery(
                        "select e from Explanation e where e.sheetId = :sheet and e.subjectId in :subjects",
                        Explanation.class)
                .setParameter("sheet", sheet.id())
                .setParameter("subjects", kinds.keySet())
                .getResultStream()
                .filter(explanation -> explanation.kind() == kinds.get(explanation.subjectId()))
                .forEach(explanation -> given.put(explanation.subjectId(), explanation));
        return given;
    }

    /** Lets the ledger do the step with the units that need it, and answers which these were. */
    private Set<UUID> takenBy(Step step, StockSheet sheet, List<Differences.Open> explained, Act act) {
        Map<UUID, Spot> found = explained.stream()
                .collect(Collectors.toMap(Differences.Open::device, difference -> spot(sheet, difference)));
        List<Device> devices = em.createQuery("select d from Device d where d.id in :ids", Device.class)
                .setParameter("ids", found.keySet())
                .getResultList();
        devices.forEach(this::requireOwn);
        Set<UUID> elsewhere = ids(devices.stream()
                .filter(device -> !device.spot().equals(found.get(device.id())))
                .toList());
        Function<Device, DeviceEvent> move = device -> device.moveTo(found.get(device.id()), act);
        if (step == Step.MOVE) {
            writeAll(elsewhere, move);
            return elsewhere;
        }
        writeAll(
                ids(devices),
                switch (step) {
                    case REPORT_LOST -> device -> device.reportLost(act);
                    case FIND -> device -> device.find(act);
                    case SEND_TO_REPAIR -> device -> device.sendToRepair(act);
                    case BACK_FROM_REPAIR -> device -> device.backFromRepair(act);
                    case GIVE_UP -> device -> device.giveUp(act);
                    default -> throw new IllegalStateException("no step of a stocktaking: " + step);
                });
        if (step == Step.FIND) {
            writeAll(elsewhere, move);
        }
        return ids(devices);
    }

    private void writeAll(Set<UUID> devices, Function<Device, DeviceEvent> step) {
        if (!devices.isEmpty()) {
            ledger.writeAll(caller.reach(Permission.STOCKTAKING_KEEP), devices, step);
        }
    }

    private static Set<UUID> ids(List<Device> devices) {
        return devices.stream().map(Device::id).collect(Collectors.toSet());
    }

    /** The spot at which it was found; a class is no place of the ledger, so that its school is all that is known. */
    private static Spot spot(StockSheet sheet, Differences.Open difference) {
        return new Spot(sheet.municipalityId(), sheet.schoolId(), difference.inPlace() ? difference.foundRoom() : null);
    }

    /** A unit that the ledger has at another school is the board's to move. */
    private void requireOwn(Device device) {
        if (!caller.may(Permission.STOCKTAKING_KEEP, Place.inSchool(device.municipalityId(), device.schoolId()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "mdm.stocktaking.othersUnit", device.tag());
        }
    }
}
