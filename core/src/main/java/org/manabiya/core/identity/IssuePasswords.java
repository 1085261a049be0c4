package org.manabiya.core.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Clock clock;

    @Inject
    public IssuePasswords(Accounts accounts, People people, Roles roles, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Issues one to a person in the caller's reach.
     *
     * @throws Refusal NOT_ALLOWED when the person stands above the caller, INVALID for the caller's own account
     */
    @Transactional
    public Slip toPerson(UUID person) {
        refuseUnlessMayServe(person);
        var holder = people.find(person).orElseThrow(Refusal::notFound);
        var account = accounts.ofPerson(person).orElseThrow(Refusal::notFound);
        return new Slip(holder.name(), null, account.login(), accounts.resetPassword(person));
    }

    /**
     * Issues to the pupils of a class, by 出席番号; pupils of an 交流学級 get theirs in the class of registration.
     *
     * @param all also to those who have chosen a password of their own
     */
    @Transactional
    public List<Slip> toClass(UUID clazz, boolean all) {
        var slips = new ArrayList<Slip>();
        for (People.Pupil pupil : people.pupilsOf(clazz, LocalDate.now(clock))) {
            if (pupil.exchange()) {
                continue;
            }
            var account = accounts.ofPerson(pupil.id()).filter(a -> !a.isDisabled() && (all || a.mustChangePassword()));
            if (account.isPresent()) {
                slips.add(new Slip(
                        pupil.name(), pupil.number(), account.get().login(), accounts.resetPassword(pupil.id())));
            }
        }
        return slips;
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
