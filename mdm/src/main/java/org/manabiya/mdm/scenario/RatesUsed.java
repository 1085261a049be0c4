package org.manabiya.mdm.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.mdm.reliability.FailureRates;
import org.manabiya.mdm.reliability.Fleet;

/**
 * Which ages and models had failures enough for a rate of their own; all others counted with the fleet's.
 *
 * @param ages years of life, from 1
 * @param models their names
 */
public record RatesUsed(List<Integer> ages, List<String> models) {
    private static final int LONGEST = 4000;

    static RatesUsed of(FailureRates rates, Fleet fleet) {
        return new RatesUsed(
                rates.byAge().keySet().stream().map(age -> age + 1).toList(),
                rates.byModel().keySet().stream().map(fleet::name).sorted().toList());
    }

    static RatesUsed read(String ages, String models) {
        return new RatesUsed(
                lines(ages).map(Integer::valueOf).toList(), lines(models).toList());
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines().filter(line -> !line.isBlank());
    }

    String storedAges() {
        return ages.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** As many names as there is room for. */
    String storedModels() {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String model : models) {
            length += model.length() + 1;
            if (length <= LONGEST) {
                kept.add(model);
            }
        }
        return String.join("\n", kept);
    }

    /** Whether all units counted with the fleet's rate. */
    public boolean isFleetOnly() {
        return ages.isEmpty() && models.isEmpty();
    }
}
