package org.manabiya.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.plans.AnswerText;
import org.manabiya.mdm.plans.Plan;
import org.manabiya.mdm.plans.PlanChange;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanKnowledge;
import org.manabiya.mdm.plans.Plans;

/** What the ledger says now beside what the plan says: offered where nothing is written yet, shown as a difference where something is. */
@Dependent
public class PlanDrafts {
    private final Plans plans;
    private final RenewalText renewal;
    private final AnswerText answers;
    private final PlanKnowledge knowledge;
    private final ComposeRenewal compose;

    @Inject
    public PlanDrafts(
            Plans plans, RenewalText renewal, AnswerText answers, PlanKnowledge knowledge, ComposeRenewal compose) {
        this.plans = plans;
        this.renewal = renewal;
        this.answers = answers;
        this.knowledge = knowledge;
        this.compose = compose;
    }

    /** The texts that stand in the form until others are saved: of each part that is still empty. */
    public Map<String, String> offered(UUID municipality, PlanKind kind, PlanFields written) {
        Map<String, String> offered =
                new LinkedHashMap<>(texts(municipality, kind, written, known(municipality, kind, written)));
        offered.keySet().removeIf(name -> isWritten(name, written));
        return offered;
    }

    /** The disposal part of the renewal plan is one thing: who has written a group of it wants no other beside it. */
    private static boolean isWritten(String name, PlanFields written) {
        return isDisposal(name)
                ? written.asMap().keySet().stream().anyMatch(PlanDrafts::isDisposal)
                : written.has(name);
    }

    private static boolean isDisposal(String name) {
        return name.startsWith("disposal");
    }

    /** The numbers of the renewal plan that the product knows; of the other plans none. */
    private Map<PlanRow, List<CellOrigin>> known(UUID municipality, PlanKind kind, PlanFields written) {
        return kind == PlanKind.RENEWAL ? compose.known(municipality, new RenewalDraft(written)) : Map.of();
    }

    private Map<String, String> texts(
            UUID municipality, PlanKind kind, PlanFields written, Map<PlanRow, List<CellOrigin>> known) {
        return kind == PlanKind.RENEWAL
                ? renewal.of(municipality, new RenewalDraft(written), known)
                : answers.of(municipality, kind);
    }

    /** Where the ledger says something else now than the saved plan, field by field. */
    public List<PlanChange> differences(UUID municipality, PlanKind kind) {
        PlanFields written = written(municipality, kind);
        return now(municipality, kind, written).since(written).stream()
                .filter(change -> !RenewalSheet.isOrigin(change.field()))
                .toList();
    }

    /**
     * Saves the plan with the chosen fields as the ledger says them now. A number that is taken over is no longer typed, so that it follows on.
     *
     * @param chosen names of fields; what the ledger does not know of them stays as it is
     * @param seen the version that the writer has seen, 0 for a new one
     * @throws Refusal CONFLICT when somebody else has saved it since
     */
    public Plan take(UUID municipality, PlanKind kind, Set<String> chosen, int seen) {
        return plans.save(municipality, kind, taking(municipality, kind, written(municipality, kind), chosen), seen);
    }

    private PlanFields written(UUID municipality, PlanKind kind) {
        return plans.draft(municipality, kind).map(Plan::fields).orElse(PlanFields.none());
    }

    /** What the plan would say where it took over everything that the ledger says now. */
    private PlanFields now(UUID municipality, PlanKind kind, PlanFields written) {
        Map<PlanRow, List<CellOrigin>> numbers = known(municipality, kind, written);
        Map<String, String> now = new LinkedHashMap<>(texts(municipality, kind, written, numbers));
        if (kind == PlanKind.RENEWAL) {
            now.putAll(numbers(new RenewalDraft(written), numbers));
        } else {
            Map<String, String> known = knowledge.of(municipality);
            PlanItem.of(kind).stream()
                    .filter(item -> written.has(item.name()) && known.containsKey(item.name()))
                    .forEach(item -> now.put(item.name(), known.get(item.name())));
        }
        return written.with(now);
    }

    /** Typed numbers as the product knows them. */
    private static Map<String, String> numbers(RenewalDraft draft, Map<PlanRow, List<CellOrigin>> known) {
        Map<String, String> numbers = new LinkedHashMap<>();
        PlanRow.entered().forEach(row -> {
            for (int column = 0; column < draft.years().size(); column++) {
                Long proposed = known.get(row).get(column).proposed();
                if (proposed != null
                        && draft.typed(row, draft.years().get(column)).isPresent()) {
                    numbers.put(RenewalDraft.field(row, draft.years().get(column)), proposed.toString());
                }
            }
        });
        return numbers;
    }

    private PlanFields taking(UUID municipality, PlanKind kind, PlanFields written, Set<String> chosen) {
        PlanFields now = now(municipality, kind, written);
        Map<String, String> taken = new LinkedHashMap<>();
        Set<String> freed = new TreeSet<>();
        chosen.stream().filter(now::has).forEach(name -> {
            if (isNumber(kind, name)) {
                freed.add(name);
            } else {
                taken.put(name, now.text(name));
            }
        });
        return written.only(name -> !freed.contains(name)).with(taken);
    }

    private static boolean isNumber(PlanKind kind, String name) {
        return kind == PlanKind.RENEWAL
                ? PlanRow.entered().anyMatch(row -> name.startsWith(row.field() + "."))
                : PlanItem.of(kind).stream()
                        .anyMatch(item -> item.name().equals(name) && item.form() != PlanItem.Form.TEXT);
    }
}
