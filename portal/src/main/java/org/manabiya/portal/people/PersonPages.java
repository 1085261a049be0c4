package org.manabiya.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.data.Ids;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.AccountList;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.Families;
import org.manabiya.core.people.Memberships;
import org.manabiya.core.people.People;
import org.manabiya.core.people.Person;
import org.manabiya.core.people.PersonLocator;
import org.manabiya.core.people.Roles;
import org.manabiya.core.people.TransferPupil;
import org.manabiya.core.people.UndoAccept;
import org.manabiya.core.people.UndoTransfer;
import org.manabiya.portal.page.Flash;

/** One person: what the caller may see of them and do for them. Looking at the family is recorded. */
@Controller
@RequestScoped
// An id only: /people/export is another address.
@Path("/people/{person: [0-9a-f-]+}")
public class PersonPages {
    @Inject
    private People people;

    @Inject
    private PersonLocator locator;

    @Inject
    private Roles roles;

    @Inject
    private Memberships memberships;

    @Inject
    private TransferPupil transfers;

    @Inject
    private UndoTransfer undoTransfer;

    @Inject
    private UndoAccept undoAccept;

    @Inject
    private Families families;

    @Inject
    private Accounts accounts;

    @Inject
    private Schools schools;

    @Inject
    private Classes classes;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @GET
    @Requires(Permission.PERSON_SEE)
    public String show(@PathParam("person") UUID id) {
        var person = people.find(id).filter(p -> !p.hasLeft()).orElseThrow(Refusal::notFound);
        var place = locator.locate(id).orElseThrow(Refusal::notFound);
        var places = memberships.of(id);
        models.put("person", person);
        models.put("roles", roles.of(id));
        models.put("places", places);
        models.put("transfers", transfers.of(id));
        models.put("mayTransfer", person.grade() != null && caller.may(Permission.TRANSFER_RECORD, place));
        models.put("mayUndoTransfer", caller.may(Permission.TRANSFER_RECORD, place) && undoTransfer.isPossible(id));
        models.put(
                "accepted",
                caller.may(Permission.TRANSFER_RECORD, place)
                        ? undoAccept.offerOf(id).orElse(null)
                        : null);
        models.put("exchangeClasses", exchangeClasses(person, place));
        showAccount(id, place);
        showFamily(id, place);
        models.put("mayGrant", caller.may(Permission.ROLE_GRANT, place) && person.grade() == null);
        models.put(
                "schools",
                caller.may(Permission.ROLE_GRANT, place)
                        ? schools.lines(caller.reach(Permission.ROLE_GRANT))
                        : List.of());
        return "people/person.jte";
    }

    /** The classes in which a pupil of a 特別支援学級 may also learn; none for others. */
    private List<Classes.Line> exchangeClasses(Person person, Place place) {
        if (person.homeClassId() == null || !caller.may(Permission.TRANSFER_RECORD, place)) {
            return List.of();
        }
        var home = classes.find(person.homeClassId()).filter(c -> c.isSpecialNeeds());
        return home.map(c -> classes.ofSchool(c.schoolId()).stream()
                        .filter(line -> line.isHomeroom() && !line.isSpecialNeeds())
                        .toList())
                .orElse(List.of());
    }

    private void showAccount(UUID id, Place place) {
        var account = accounts.ofPerson(id).filter(a -> caller.may(Permission.ACCOUNT_SEE, place));
        models.put("login", account.map(a -> a.login()).orElse(""));
        models.put("state", account.map(AccountList::stateOf).orElse(null));
        models.put("lastSignIn", account.map(a -> a.lastSignIn()).orElse(null));
        models.put("mayReset", caller.may(Permission.PASSWORD_RESET, place) && !id.equals(caller.person()));
        models.put("mayBlock", caller.may(Permission.ACCOUNT_BLOCK, place) && !id.equals(caller.person()));
    }

    private void showFamily(UUID id, Place place) {
        boolean may = caller.may(Permission.FAMILY_SEE, place);
        models.put("maySeeFamily", may);
        models.put("mayKeepFamily", caller.may(Permission.FAMILY_KEEP, place));
        models.put("guardians", may ? families.guardiansOf(id) : List.of());
        models.put("children", may ? families.childrenOf(id) : List.of());
        if (may) {
            audit.looked("family", id);
        }
    }

    @POST
    @Path("exchange")
    @Requires(Permission.TRANSFER_RECORD)
    public String exchange(@PathParam("person") UUID id, @FormParam("class") UUID target) {
        return done(id, "people.exchange.begun", () -> memberships.exchange(id, target));
    }

    @POST
    @Path("exchange/end")
    @Requires(Permission.TRANSFER_RECORD)
    public String endExchange(@PathParam("person") UUID id, @FormParam("id") UUID membership) {
        return done(id, "people.exchange.ended", () -> memberships.endExchange(id, membership));
    }

    @POST
    @Path("roles")
    @Requires(Permission.ROLE_GRANT)
    public String grant(
            @PathParam("person") UUID id, @FormParam("role") String role, @FormParam("school") String school) {
        return done(id, "people.role.granted", () -> roles.grant(id, role, Ids.chosen(school)));
    }

    @POST
    @Path("roles/end")
    @Requires(Permission.ROLE_GRANT)
    public String withdraw(@PathParam("person") UUID id, @FormParam("id") UUID role) {
        return done(id, "people.role.withdrawn", () -> roles.withdraw(id, role));
    }

    @POST
    @Path("family")
    @Requires(Permission.FAMILY_KEEP)
    public String tie(
            @PathParam("person") UUID id,
            @FormParam("login") String login,
            @FormParam("relationship") String relationship) {
        return done(id, "people.family.tied", () -> families.tie(id, login, relationship));
    }

    @POST
    @Path("family/end")
    @Requires(Permission.FAMILY_KEEP)
    public String untie(@PathParam("person") UUID id, @FormParam("id") UUID tie) {
        return done(id, "people.family.untied", () -> families.untie(id, tie));
    }

    @POST
    @Path("family/see")
    @Requires(Permission.FAMILY_KEEP)
    public String allow(
            @PathParam("person") UUID id, @FormParam("id") UUID tie, @FormParam("allowed") boolean allowed) {
        return done(
                id,
                allowed ? "people.family.allowed" : "people.family.forbidden",
                () -> families.allow(id, tie, allowed));
    }

    private String done(UUID person, String success, Runnable act) {
        try {
            act.run();
            flash.success(success);
        } catch (Refusal refusal) {
            flash.refused(refusal);
        }
        return "redirect:/people/" + person;
    }
}
