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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Place;
import org.manabiya.core.access.Requires;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.error.Refusal;
import org.manabiya.core.organisation.Classes;
import org.manabiya.core.organisation.SchoolClass;
import org.manabiya.core.organisation.Schools;
import org.manabiya.core.people.People;
import org.manabiya.portal.export.TableExport;
import org.manabiya.portal.page.Page;

/** One class: its pupils of today by 出席番号 and its teachers; and the pupils as a file. */
@RequestScoped
@Path("/")
public class ClassPages {
    @Inject
    private Classes classes;

    @Inject
    private Schools schools;

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
    @Path("classes/{class}")
    @Controller
    @Requires(Permission.CLASS_SEE)
    public String one(@PathParam("class") UUID id) {
        SchoolClass clazz = find(id);
        Place place = Place.inClass(clazz.municipalityId(), clazz.schoolId(), id);
        models.put("clazz", clazz);
        models.put("school", schools.find(clazz.schoolId()).orElseThrow(Refusal::notFound));
        models.put("pupils", people.pupilsOf(id, page.today()));
        models.put("teachers", people.teachersOf(List.of(id)));
        models.put("grades", new GradeTexts(page.texts()));
        models.put("mayIssue", clazz.isHomeroom() && caller.may(Permission.PASSWORD_RESET, place));
        models.put("mayExport", caller.may(Permission.LIST_EXPORT, place));
        models.put("maySeeAttendance", clazz.isHomeroom() && caller.may(Permission.ATTENDANCE_SEE, place));
        return "organisation/class.jte";
    }

    @GET
    @Path("classes/{class}/export")
    @Requires(Permission.LIST_EXPORT)
    public Response export(@PathParam("class") UUID id, @QueryParam("format") String format) {
        SchoolClass clazz = find(id);
        var pupils = people.pupilsOf(id, page.today());
        audit.record("list.export", "class", id, null, pupils.size() + " rows");
        List<String> headings = Stream.of("number", "name", "kana", "grade", "exchange")
                .map(column -> page.t("organisation." + column))
                .toList();
        GradeTexts grades = new GradeTexts(page.texts());
        return new TableExport(clazz.title(), headings, pupils.stream().map(pupil -> row(pupil, grades)))
                .as(TableExport.Format.of(format));
    }

    private List<Object> row(People.Pupil pupil, GradeTexts grades) {
        return Arrays.asList(
                pupil.number(),
                pupil.name(),
                pupil.kana().strip(),
                grades.words(pupil.grade()),
                pupil.exchange() ? page.t("organisation.exchange") : null);
    }

    private SchoolClass find(UUID id) {
        return classes.find(id).orElseThrow(Refusal::notFound);
    }
}
