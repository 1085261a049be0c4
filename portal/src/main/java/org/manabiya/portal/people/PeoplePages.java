package org.manabiya.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.People;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.LocalAddress;
import org.manabiya.portal.page.Page;
import org.manabiya.portal.page.Pager;

/** The search for people, as far as the caller reaches. */
@RequestScoped
@Path("/people")
public class PeoplePages {
    private static final int ROWS = 50;
    private static final List<String> ROLES = List.of("student", "teacher", "guardian", "principal", "nurse", "clerk");
    private static final List<String> ROLES_WITH_BOARD = Stream.concat(
                    ROLES.stream(), Stream.of("districtAdministrator", "boardIct"))
            .toList();

    @Inject
    private People people;

    @Inject
    private Schools schools;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Controller
    @Requires(Permission.PERSON_SEE)
    public String list(
            @QueryParam("q") String text,
            @QueryParam("role") String role,
            @QueryParam("school") UUID school,
            @QueryParam("page") Integer number) {
        var reach = caller.reach(Permission.PERSON_SEE);
        var found = people.search(reach, new People.Wanted(text, role, school), Pager.offset(number, ROWS), ROWS);
        models.put("found", found);
        models.put("text", text == null ? "" : text);
        models.put("role", role == null ? "" : role);
        models.put("roles", reach.wholeMunicipality() ? ROLES_WITH_BOARD : ROLES);
        models.put("school", school == null ? "" : school.toString());
        models.put("schools", reach.wholeMunicipality() ? schools.lines(reach) : List.of());
        models.put(
                "pager",
                Pager.of(
                        number,
                        ROWS,
                        found.total(),
                        LocalAddress.of("/people", "q", text, "role", role, "school", school)));
        models.put("export", LocalAddress.of("/people/export", "q", text, "role", role, "school", school));
        return "people/list.jte";
    }

    /** The same list as a file, as far as the caller may take lists out. */
    @GET
    @Path("export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(
            @QueryParam("q") String text,
            @QueryParam("role") String role,
            @QueryParam("school") UUID school,
            @QueryParam("format") String format) {
        var reach = caller.reach(Permission.LIST_EXPORT);
        var wanted = new People.Wanted(text, role, school);
        audit.record("list.export", "person", null, null, LocalAddress.of("/people", "role", role, "school", school));
        var rows = TableExport.inParts(people.ids(reach, wanted), people::lines)
                .map(line -> Arrays.asList(
                        line.name(),
                        line.kana().strip(),
                        page.grades(line.grade()),
                        line.school(),
                        line.clazz(),
                        line.number(),
                        line.username()));
        var headings = Stream.of("name", "kana", "grade", "school", "class", "number", "login")
                .map(column -> page.t("people.column." + column))
                .toList();
        return new TableExport(page.t("people.title"), headings, rows).as(TableExport.Format.of(format));
    }
}
