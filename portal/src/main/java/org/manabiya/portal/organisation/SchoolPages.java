package org.manabiya.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.People;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** The schools in reach, and one school with its classes and staff. */
@RequestScoped
@Path("/")
public class SchoolPages {
    @Inject
    private Schools schools;

    @Inject
    private Classes classes;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Models models;

    @Inject
    private Page page;

    @GET
    @Path("schools")
    @Controller
    @Requires(Permission.SCHOOL_SEE)
    public String list() {
        models.put("schools", schools.lines(caller.reach(Permission.SCHOOL_SEE)));
        return "organisation/schools.jte";
    }

    @GET
    @Path("schools/{school}")
    @Controller
    @Requires(Permission.SCHOOL_SEE)
    public String one(@PathParam("school") UUID id) {
        var lines = classes.ofSchool(id);
        models.put("school", schools.find(id).orElseThrow(Refusal::notFound));
        models.put("homerooms", lines.stream().filter(Classes.Line::isHomeroom).toList());
        models.put("groups", lines.stream().filter(line -> !line.isHomeroom()).toList());
        models.put(
                "teachers",
                people.teachersOf(lines.stream().map(Classes.Line::id).toList()).stream()
                        .collect(Collectors.groupingBy(People.ClassTeacher::clazz)));
        models.put("staff", people.staffOf(id));
        models.put("grades", new GradeTexts(page.texts()));
        return "organisation/school.jte";
    }

    @GET
    @Path("schools/export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@QueryParam("format") String format) {
        var lines = schools.lines(caller.reach(Permission.LIST_EXPORT));
        audit.record("list.export", "school", null, null, lines.size() + " rows");
        List<String> headings = Stream.of("identifier", "school", "classes", "pupils", "staff")
                .map(column -> page.t("organisation." + column))
                .toList();
        return new TableExport(
                        page.t("organisation.schools"), headings, lines.stream().map(SchoolPages::row))
                .as(TableExport.Format.of(format));
    }

    /** The classes of a school, homerooms first, with their teachers. */
    @GET
    @Path("schools/{school}/export")
    @Requires(Permission.LIST_EXPORT)
    public Response classes(@PathParam("school") UUID id, @QueryParam("format") String format) {
        String name = schools.find(id).orElseThrow(Refusal::notFound).name();
        var lines = classes.ofSchool(id).stream()
                .sorted(Comparator.comparing(Classes.Line::isHomeroom).reversed())
                .toList();
        var teachers = people.teachersOf(lines.stream().map(Classes.Line::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        People.ClassTeacher::clazz,
                        Collectors.mapping(People.ClassTeacher::name, Collectors.joining(" / "))));
        audit.record("list.export", "school", id, null, lines.size() + " rows");
        GradeTexts grades = new GradeTexts(page.texts());
        List<String> headings = Stream.of("grade", "class", "teachers", "pupils")
                .map(column -> page.t("organisation." + column))
                .toList();
        return new TableExport(
                        name,
                        headings,
                        lines.stream()
                                .map(line -> Arrays.asList(
                                        grades.words(line.grades()),
                                        line.title(),
                                        teachers.get(line.id()),
                                        line.pupils())))
                .as(TableExport.Format.of(format));
    }

    private static List<Object> row(Schools.Line line) {
        return Arrays.asList(line.identifier(), line.name(), line.classes(), line.pupils(), line.staff());
    }
}
