package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Role;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Roles;

/**
 * Issues new passwords to people who cannot sign in. Nobody climbs by it: a homeroom teacher issues to pupils only, and the board's
 * own accounts are the ICT staff's matter.
 */
@Dependent
public class IssuePasswords {
    /** What stands on a slip of paper: readable this once. */
    public record Slip(String name, Integer number, String login, String password) {}

    private final Accounts accounts;
    private final People people;
    private final Roles roles;
    private final Caller caller;
    private final Tries tries;
    private final Clock clock;

    @Inject
    public IssuePasswords(Accounts accounts, People people, Roles roles, Caller caller, Tries tries, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
        this.caller = caller;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Issues one to a person in the caller's reach.
     *
     * @throws Refusal NOT_ALLOWED when the person stands above the caller, INVALID for the caller's own account
     */
    public Slip toPerson(UUID person) {
        refuseUnlessMayServe(person);
        var holder = people.find(person).orElseThrow(Refusal::notFound);
        var account = accounts.ofPerson(person).orElseThrow(Refusal::notFound);
        var typed = account.login() + accounts.behindLogins(holder.municipalityId());
        var slip = new Slip(holder.name(), null, typed, accounts.resetPassword(person));
        forgetTries(account);
        return slip;
    }

    /**
     * Issues to the pupils of a class, by 出席番号; pupils of an 交流学級 get theirs in the class of registration. The passwords are hashed
     * first and set in one transaction.
     *
     * @param all also to those who have chosen a password of their own
     */
    public List<Slip> toClass(UUID clazz, boolean all) {
        var pupils = people.pupilsOf(clazz, LocalDate.now(clock)).stream()
                .filter(pupil -> !pupil.exchange())
                .toList();
        var found = accounts.ofPeople(pupils.stream().map(People.Pupil::id).toList());
        var behind = accounts.behindLogins(caller.municipality());
        var slips = new ArrayList<Slip>();
        var hashes = new LinkedHashMap<UUID, String>();
        for (People.Pupil pupil : pupils) {
            var account = found.get(pupil.id());
            if (account != null && !account.isShut() && (all || account.mustChangePassword())) {
                var password = Passwords.issue();
                hashes.put(account.id(), Passwords.hash(password));
                slips.add(new Slip(pupil.name(), pupil.number(), account.login() + behind, password));
            }
        }
        accounts.issue(hashes);
        found.values().forEach(this::forgetTries);
        return slips;
    }

    /** Whoever had to wait after too many wrong tries need not wait with the new password. */
    private void forgetTries(Account account) {
        tries.forget(account.id().toString());
    }

    private void refuseUnlessMayServe(UUID person) {
        if (person.equals(caller.person())) {
            throw new Refusal(Refusal.Kind.INVALID, "identity.issue.own");
        }
        if (caller.is(Role.BOARD_ICT)) {
            return;
        }
        var today = LocalDate.now(clock);
        var held = roles.of(person).stream()
                .filter(r -> !r.isOver(today))
                .flatMap(r -> Role.ofRoster(r.role()).stream())
                .toList();
        boolean served = caller.is(Role.BOARD_STAFF)
                ? !held.contains(Role.BOARD_ICT) && !held.contains(Role.BOARD_STAFF)
                : held.stream().allMatch(role -> role == Role.PUPIL);
        if (!served) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "identity.issue.above");
        }
    }
}
