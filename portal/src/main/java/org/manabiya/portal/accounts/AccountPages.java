package org.manabiya.portal.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.identity.AccountList;
import org.manabiya.core.identity.Accounts;
import org.manabiya.core.identity.IssuePasswords;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Flash;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** Accounts for those who look after them: homeroom teachers their class, the board everybody. */
@RequestScoped
@Path("/accounts")
public class AccountPages {
    private static final int ROWS = 50;

    @Inject
    private AccountList list;

    @Inject
    private Accounts accounts;

    @Inject
    private IssuePasswords issue;

    @Inject
    private Classes classes;

    @Inject
    private Schools schools;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Models models;

    @Inject
    private Flash flash;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.ACCOUNT_SEE)
    public String list(
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("role") String role,
            @QueryParam("page") Integer number) {
        var reach = caller.reach(Permission.ACCOUNT_SEE);
        var wanted = new AccountList.Wanted(text, state(state), null, role);
        models.put("lines", list.lines(reach, wanted, Pager.offset(number, ROWS), ROWS));
        models.put("text", text == null ? "" : text);
        models.put("state", wanted.state() == null ? "" : wanted.state().name());
        models.put("role", role == null ? "" : role);
        models.put("manySchools", reach.wholeMunicipality());
        models.put("homerooms", classes.lines(caller.homerooms()));
        models.put(
                "pager",
                Pager.of(
                        number,
                        ROWS,
                        list.count(reach, wanted),
                        LocalAddress.of("/accounts", "q", text, "state", state, "role", role)));
        models.put("export", LocalAddress.of("/accounts/export", "q", text, "state", state, "role", role));
        return "accounts/list.jte";
    }

    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("role") String role,
            @QueryParam("format") String format) {
        var reach = caller.reach(Permission.ACCOUNT_SEE, Permission.LIST_EXPORT);
        if (reach.isEmpty()) {
            throw Refusal.notAllowed();
        }
        var wanted = new AccountList.Wanted(text, state(state), null, role);
        audit.record("list.export", "account", null, null, LocalAddress.of("/accounts", "state", state, "role", role));
        var rows = TableExport.inParts(list.people(reach, wanted), list::lines)
                .map(line -> Arrays.asList(
                        line.name(),
                        line.kana(),
                        line.school(),
                        line.clazz(),
                        line.login(),
                        page.t("accounts.state." + line.state()),
                        page.stamp(line.lastSignIn())));
        var headings = Stream.of("name", "kana", "school", "class", "login", "state", "last")
                .map(column -> page.t("accounts.column." + column))
                .toList();
        return new TableExport(page.t("accounts.title"), headings, rows).as(TableExport.Format.of(format));
    }

    /** A new password for one person, shown on the answer to the form alone. */
    @POST
    @Path("{person}/password")
    @Controller
    @Requires(Permission.PASSWORD_RESET)
    public String reset(@PathParam("person") UUID person) {
        try {
            return slips(page.t("accounts.slip.one"), "/people/" + person, List.of(issue.toPerson(person)));
        } catch (Refusal refusal) {
            flash.refused(refusal);
            return "redirect:/people/" + person;
        }
    }

    /** New passwords for a class, one slip of paper a pupil. */
    @POST
    @Path("classes/{class}/slips")
    @Controller
    @Requires(Permission.PASSWORD_RESET)
    public String slipsOfClass(@PathParam("class") UUID id, @FormParam("who") String who) {
        var clazz = classes.find(id).orElseThrow(Refusal::notFound);
        var slips = issue.toClass(id, "all".equals(who));
        if (slips.isEmpty()) {
            flash.warning("accounts.slip.none");
            return "redirect:/classes/" + id;
        }
        var school = schools.find(clazz.schoolId()).map(School::name).orElse("");
        return slips(school + " " + clazz.title(), "/classes/" + id, slips);
    }

    @POST
    @Path("{person}/block")
    @Controller
    @Requires(Permission.ACCOUNT_BLOCK)
    public String block(@PathParam("person") UUID person, @FormParam("blocked") boolean blocked) {
        if (person.equals(caller.person())) {
            flash.error("accounts.block.own");
        } else {
            accounts.block(person, blocked);
            flash.success(blocked ? "accounts.block.done" : "accounts.unblock.done");
        }
        return "redirect:/people/" + person;
    }

    private String slips(String heading, String back, List<IssuePasswords.Slip> slips) {
        models.put("heading", heading);
        models.put("back", back);
        models.put("slips", slips);
        return "accounts/slips.jte";
    }

    private static AccountList.State state(String word) {
        return Stream.of(AccountList.State.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
