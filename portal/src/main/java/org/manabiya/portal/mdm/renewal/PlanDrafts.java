package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.manabiya.mdm.plans.AnswerText;
import org.manabiya.mdm.plans.PlanFields;
import org.manabiya.mdm.plans.PlanItem;
import org.manabiya.mdm.plans.PlanKind;
import org.manabiya.mdm.plans.PlanKnowledge;
import org.manabiya.mdm.renewal.CellOrigin;
import org.manabiya.mdm.renewal.ComposeRenewal;
import org.manabiya.mdm.renewal.PlanRow;
import org.manabiya.mdm.renewal.RenewalDraft;
import org.manabiya.mdm.renewal.RenewalText;

/** What the ledger says now beside what the plan says: offered where nothing is written yet, shown as a difference where something is. */
@Dependent
public class PlanDrafts {
    private final RenewalText renewal;
    private final AnswerText answers;
    private final PlanKnowledge knowledge;
    private final ComposeRenewal compose;

    @Inject
    public PlanDrafts(RenewalText renewal, AnswerText answers, PlanKnowledge knowledge, ComposeRenewal compose) {
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

    /** What the plan would say where it took over everything that the ledger says now. */
    PlanFields now(UUID municipality, PlanKind kind, PlanFields written) {
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

    /** The plan with the chosen fields as the ledger says them. A number that is taken over is no longer typed, so that it follows on. */
    PlanFields taking(UUID municipality, PlanKind kind, PlanFields written, Set<String> chosen) {
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
