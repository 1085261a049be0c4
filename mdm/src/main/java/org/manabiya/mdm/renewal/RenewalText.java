package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.text.Wording;
import org.manabiya.mdm.disposal.DisposalFigures;

/**
 * What ledger, disposals and the chosen scenario can say of the written parts of 端末整備・更新計画. A draft: it becomes the plan's own text
 * when somebody has read and saved it. How the units of no batch leave is for people to say, so that is left open.
 */
@Dependent
public class RenewalText {
    private static final int MOST_MODELS = 8;

    private final PlanFacts facts;
    private final DisposalFigures disposals;
    private final SpareAllowance allowance;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public RenewalText(
            PlanFacts facts, DisposalFigures disposals, SpareAllowance allowance, Wording wording, Clock clock) {
        this.facts = facts;
        this.disposals = disposals;
        this.allowance = allowance;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The draft by the names of the form's fields; three statements.
     *
     * @param known the numbers that the product knows, see {@link ComposeRenewal#known}
     */
    public Map<String, String> of(UUID municipality, RenewalDraft draft, Map<PlanRow, List<CellOrigin>> known) {
        PlanFacts.Outgoing outgoing = facts.outgoing(municipality, draft.first());
        Numbers numbers = new Numbers(draft, known);
        Map<String, String> text = new LinkedHashMap<>();
        String policy = policy(outgoing, facts.oldModels(municipality, draft.first()), numbers);
        if (!policy.isEmpty()) {
            text.put("policy", policy);
        }
        List<DisposalFigures.Group> batches = batches(municipality, draft);
        disposal(batches, outgoing, numbers.start(wording)).forEach(group -> text.putAll(group.fields()));
        int certified =
                batches.stream().mapToInt(DisposalFigures.Group::certified).sum();
        if (certified > 0) {
            text.put("disposalNote", wording.get("mdm.plan.draft.certified", certified));
        }
        return text;
    }

    private String policy(PlanFacts.Outgoing outgoing, List<PlanFacts.OldModel> models, Numbers numbers) {
        List<String> paragraphs = new ArrayList<>();
        if (outgoing.units() > 0) {
            String each = models.stream().limit(MOST_MODELS).map(this::model).collect(Collectors.joining(comma()));
            paragraphs.add(wording.get("mdm.plan.draft.old", outgoing.units(), each));
        }
        if (outgoing.broken() > 0) {
            paragraphs.add(wording.get("mdm.plan.draft.broken", outgoing.broken()));
        }
        String purchases = numbers.purchases(wording, comma());
        if (!purchases.isEmpty()) {
            paragraphs.add(wording.get("mdm.plan.draft.purchases", purchases));
        }
        long spares = numbers.sum(PlanRow.SPARES);
        if (spares > 0) {
            paragraphs.add(wording.get(
                    "mdm.plan.draft.spares", spares, allowance.percent().in(numbers.first())));
        }
        return String.join("\n", paragraphs);
    }

    private String model(PlanFacts.OldModel model) {
        if (model.firstEnd() == null) {
            return wording.get("mdm.plan.draft.model", model.name(), model.units());
        }
        String first = month(model.firstEnd());
        String last = month(model.lastEnd());
        return wording.get(
                "mdm.plan.draft.modelEnd",
                model.name(),
                model.units(),
                first.equals(last) ? first : wording.get("mdm.plan.draft.between", first, last));
    }

    private String month(LocalDate day) {
        return wording.get("mdm.plan.draft.month", String.valueOf(day.getYear()), day.getMonthValue());
    }

    private String comma() {
        return wording.get("mdm.plan.draft.comma");
    }

    /** Batches since the first year of the plan. */
    private List<DisposalFigures.Group> batches(UUID municipality, RenewalDraft draft) {
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(draft.first().first())
                ? List.of()
                : disposals.of(municipality, draft.first().first(), today);
    }

    /** First what is in batches, then what waits: beyond repair, and usable. */
    private List<PlanDisposal> disposal(
            List<DisposalFigures.Group> batches, PlanFacts.Outgoing outgoing, String start) {
        List<PlanDisposal> groups = new ArrayList<>();
        batches.stream()
                .filter(batch -> batch.units() > 0)
                .forEach(batch -> groups.add(PlanDisposal.of(
                        groups.size() + 1,
                        batch.units(),
                        batch.method(),
                        "",
                        batch.erasure(),
                        start,
                        batch.lastHandedOver() == null ? "" : month(batch.lastHandedOver()))));
        long broken = outgoing.broken() - outgoing.chosenBroken();
        long usable = outgoing.units() - outgoing.chosen() - broken;
        if (broken > 0) {
            groups.add(waiting(groups.size() + 1, broken, "mdm.plan.draft.waitingBroken", start));
        }
        if (usable > 0) {
            groups.add(waiting(groups.size() + 1, usable, "mdm.plan.draft.waitingUsable", start));
        }
        return groups.subList(0, Math.min(groups.size(), RenewalDraft.DISPOSALS));
    }

    private PlanDisposal waiting(int number, long units, String note, String start) {
        return PlanDisposal.of(number, units, null, wording.get(note), null, start, "");
    }

    /** The numbers of the plan: typed ones before known ones. */
    private record Numbers(RenewalDraft draft, Map<PlanRow, List<CellOrigin>> known) {
        SchoolYear first() {
            return draft.first();
        }

        /** 0 where nobody knows. */
        long of(PlanRow row, int column) {
            Long proposed = known.get(row).get(column).proposed();
            return draft.typed(row, draft.years().get(column)).orElse(proposed == null ? 0 : proposed);
        }

        long sum(PlanRow row) {
            long sum = 0;
            for (int column = 0; column < draft.years().size(); column++) {
                sum += of(row, column);
            }
            return sum;
        }

        String purchases(Wording wording, String comma) {
            List<String> years = new ArrayList<>();
            for (int column = 0; column < draft.years().size(); column++) {
                long devices = of(PlanRow.DEVICES, column);
                if (devices > 0) {
                    years.add(wording.get(
                            "mdm.plan.draft.purchase",
                            year(wording, column),
                            devices,
                            of(PlanRow.DEVICES_FROM_FUND, column)));
                }
            }
            return String.join(comma, years);
        }

        /** The year in which the most units come into use; empty where none come. */
        String start(Wording wording) {
            int most = 0;
            for (int column = 1; column < draft.years().size(); column++) {
                most = of(PlanRow.DEVICES, column) > of(PlanRow.DEVICES, most) ? column : most;
            }
            return of(PlanRow.DEVICES, most) == 0 ? "" : year(wording, most);
        }

        private String year(Wording wording, int column) {
            SchoolYear year = draft.years().get(column);
            return wording.get("mdm.plan.draft.year", year.eraLabel(), String.valueOf(year.year()));
        }
    }
}
