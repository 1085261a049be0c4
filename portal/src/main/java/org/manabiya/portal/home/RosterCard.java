package org.manabiya.portal.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.identity.AccountList;
import org.manabiya.core.roster.RosterImports;

/** For who imports rosters: when the last one came in, and how many of its people cannot sign in yet. */
@Dependent
class RosterCard implements HomeCard {
    private final Caller caller;
    private final RosterImports imports;
    private final AccountList accounts;

    @Inject
    RosterCard(Caller caller, RosterImports imports, AccountList accounts) {
        this.caller = caller;
        this.imports = imports;
        this.accounts = accounts;
    }

    @Override
    public Rank rank() {
        return Rank.IMPORTS;
    }

    @Override
    public Optional<Part> part() {
        return caller.may(Permission.ROSTER_IMPORT)
                ? Optional.of(new Part(
                        "home/roster.jte",
                        Map.of(
                                "imports",
                                imports.newest(caller.municipality(), 1),
                                "withoutPassword",
                                withoutPassword())))
                : Optional.empty();
    }

    private long withoutPassword() {
        return caller.may(Permission.ACCOUNT_SEE)
                ? accounts.count(
                        caller.reach(Permission.ACCOUNT_SEE),
                        new AccountList.Wanted("", AccountList.State.NEW, null, ""))
                : 0;
    }
}
