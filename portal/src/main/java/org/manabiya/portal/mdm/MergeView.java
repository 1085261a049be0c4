package org.manabiya.portal.mdm;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.manabiya.mdm.ledger.Devices;
import org.manabiya.mdm.ledger.Fact;
import org.manabiya.mdm.merging.MergeUnits;

/**
 * Two records side by side.
 *
 * @param firstBusy whether somebody has the first, or it is being repaired or about to leave: then its standing holds
 */
public record MergeView(Devices.Card first, Devices.Card second, boolean firstBusy, boolean secondBusy) {

    /** Whether neither can give up its standing, so that there is nothing to choose yet. */
    public boolean isBlocked() {
        return firstBusy && secondBusy;
    }

    /** The record that is proposed to stay: the one that somebody has, else the one with the longer history. */
    public boolean keepsFirst() {
        return firstBusy
                || !secondBusy && first.history().size() >= second.history().size();
    }

    /** The facts that either record knows, those that a person may choose one by one. */
    public List<Fact> facts() {
        return Stream.of(Fact.values())
                .filter(fact -> !MergeUnits.STANDING.contains(fact))
                .filter(fact -> first.facts().has(fact) || second.facts().has(fact))
                .toList();
    }

    /** What the unit is doing and where; chosen as one. */
    public List<Fact> standing() {
        return MergeUnits.STANDING.stream()
                .filter(fact -> fact != Fact.RESUMES)
                .filter(fact -> fact == Fact.STATE
                        || first.facts().has(fact)
                        || second.facts().has(fact))
                .toList();
    }

    public boolean differs(Fact fact) {
        return !Objects.equals(first.facts().get(fact), second.facts().get(fact));
    }

    /** Whether the first record's word is proposed: the record's that stays, unless it knows nothing. */
    public boolean takesFirst(Fact fact) {
        boolean firstStays = keepsFirst();
        Object stays = (firstStays ? first : second).facts().get(fact);
        return firstStays == (stays != null);
    }

    Stream<Object> values() {
        return Stream.concat(first.facts().asMap().values().stream(), second.facts().asMap().values().stream());
    }
}
