package org.manabiya.portal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manabiya.core.roster.ChangeCount;
import org.manabiya.core.roster.oneroster.RosterFile;

/** One kind of change in one file of an import: what is new, changed or gone among its rows. */
public record ChangeTab(RosterFile file, String action, int count) {
    /** The kinds that there are, people first, since that is what is looked at. */
    static List<ChangeTab> of(Map<RosterFile, ChangeCount> changes) {
        var tabs = new ArrayList<ChangeTab>();
        changes.entrySet().stream()
                .sorted((a, b) -> Boolean.compare(b.getKey() == RosterFile.USERS, a.getKey() == RosterFile.USERS))
                .forEach(entry -> {
                    add(tabs, entry.getKey(), "new", entry.getValue().added());
                    add(tabs, entry.getKey(), "changed", entry.getValue().changed());
                    add(tabs, entry.getKey(), "gone", entry.getValue().gone());
                });
        return tabs;
    }

    private static void add(List<ChangeTab> tabs, RosterFile file, String action, int count) {
        if (count > 0) {
            tabs.add(new ChangeTab(file, action, count));
        }
    }
}
