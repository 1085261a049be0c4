package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.roster.RosterImports;

/** For who imports rosters: when the last one came in. */
@Dependent
class RosterCard implements HomeCard {
    private final Caller caller;
    private final RosterImports imports;

    @Inject
    RosterCard(Caller caller, RosterImports imports) {
        this.caller = caller;
        this.imports = imports;
    }

    @Override
    public Rank rank() {
        return Rank.IMPORTS;
    }

    @Override
    public Optional<Part> part() {
        return caller.may(Permission.ROSTER_IMPORT)
                ? Optional.of(new Part("home/roster.jte", Map.of("imports", imports.newest(caller.municipality(), 1))))
                : Optional.empty();
    }
}
