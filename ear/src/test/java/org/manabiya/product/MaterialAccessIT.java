package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows every address of a material that lies with a class, and is not of that class, gets nothing of it. */
class MaterialAccessIT {
    private static Product product;
    private static Database database;
    private static String handout;
    private static String item;
    private static String material;

    /** Somebody signed in, and by which login. */
    private record Outsider(String login, Visitor visitor) {}

    @BeforeAll
    static void arrange() {
        product = Product.onPostgres();
        database = product.database();
        SecondCity.arrange(database);
        var video = database.rows(
                        """
                        select i.handout_id, i.id, m.id from lms_handout_item i join lms_material m on m.id = i.material_id
                          join core_file f on f.id = m.file_id where f.name = 'mini-tomato.mp4'""")
                .get(0);
        handout = video.text(0);
        item = video.text(1);
        material = video.text(2);
    }

    @Test
    void aPupilOfTheClassOpensItWholeAndInPartsAndTheTeacherSeesTheSheet() {
        var pupil = signedIn("pupil");
        assertThat(pupil.get(read()).statusCode()).isEqualTo(200);
        assertThat(pupil.get(opened("file")).statusCode()).isEqualTo(200);
        assertThat(pupil.get(opened("file"), "Range", "bytes=100-199").statusCode())
                .isEqualTo(206);
        assertThat(pupil.get(opened("captions?language=ja")).body()).startsWith("WEBVTT");
        var teacher = signedIn("homeroom_teacher");
        assertThat(teachersAddresses().map(address -> teacher.get(address).statusCode()))
                .containsOnly(200);
    }

    @Test
    void aPupilOfTheClassSeesNothingOfTheTeachersSide() {
        assertNothing(signedIn("pupil"), teachersAddresses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.class_id <> h.class_id and m.school_id = h.school_id",
                "m.school_id <> h.school_id and m.municipality_id = h.municipality_id",
                "m.municipality_id <> h.municipality_id"
            })
    void aPupilOfAnotherClassSchoolOrCityGetsNothing(String where) {
        var pupil = outsider(where).visitor();
        assertNothing(pupil, Stream.concat(pupilsAddresses(), teachersAddresses()));
        assertNothingWritten(pupil);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "nurse", "clerk", "board_staff", "board_ict", "operator"})
    void whoIsNeitherPupilNorTeacherGetsNothing(String role) {
        var visitor = signedIn(role);
        assertNothing(visitor, Stream.concat(pupilsAddresses(), teachersAddresses()));
        assertNothingWritten(visitor);
    }

    @Test
    void aSignedOutVisitorIsSentToTheSignIn() {
        var stranger = product.visitor();
        assertThat(Stream.concat(pupilsAddresses(), teachersAddresses())
                        .map(address ->
                                stranger.get(address, "Range", "bytes=0-99").statusCode()))
                .allMatch(status -> status == 303 || status == 401);
    }

    @Test
    void anItemOfAnotherHandoutIsNotReachedThroughOnesOwn() {
        var pupil = outsider("m.class_id <> h.class_id and m.school_id = h.school_id");
        var own = database.ask(
                """
                select h.id from lms_handout h join core_membership m on m.class_id = h.class_id
                  join core_account a on a.person_id = m.person_id where a.login = ?""",
                pupil.login());
        assertThat(pupil.visitor().get("/api/v1/handouts/" + own).statusCode()).isEqualTo(200);
        assertNothing(
                pupil.visitor(),
                Stream.of(
                        "/learning/" + own + "/items/" + item, "/api/v1/handouts/" + own + "/items/" + item + "/file"));
    }

    private static Stream<String> pupilsAddresses() {
        return Stream.of(read(), "/api/v1/handouts/" + handout, opened("file"), opened("captions?language=ja"));
    }

    private static Stream<String> teachersAddresses() {
        return Stream.of(
                "/materials/" + material,
                "/api/v1/materials/" + material + "/file",
                "/api/v1/materials/" + material + "/captions?language=ja",
                "/materials/handed-out/" + handout,
                "/materials/handed-out/" + handout + "/export?format=csv",
                "/materials/handed-out/" + handout + "/export?format=xlsx",
                "/api/v1/handouts/" + handout + "/openings");
    }

    private static String read() {
        return "/learning/" + handout + "/items/" + item;
    }

    private static String opened(String what) {
        return "/api/v1/handouts/" + handout + "/items/" + item + "/" + what;
    }

    private static void assertNothing(Visitor visitor, Stream<String> addresses) {
        var open = new TreeMap<String, Integer>();
        addresses.forEach(address -> {
            note(open, address, visitor.get(address));
            note(open, "part of " + address, visitor.get(address, "Range", "bytes=0-99"));
        });
        assertThat(open).isEmpty();
    }

    private static void assertNothingWritten(Visitor visitor) {
        var open = new TreeMap<String, Integer>();
        var progress = "{\"position\":\"1\",\"reached\":1,\"whole\":2}";
        note(open, "progress", visitor.send("PUT", opened("opening"), "application/json", progress));
        var withdrawal = "/api/v1/handouts/" + handout + "/withdrawal";
        note(open, "withdraw", visitor.send("PUT", withdrawal, "application/json", ""));
        note(open, "restore", visitor.send("DELETE", withdrawal, "application/json", ""));
        note(open, "remove", visitor.send("DELETE", "/api/v1/materials/" + material, "application/json", ""));
        assertThat(open).isEmpty();
    }

    private static void note(Map<String, Integer> open, String what, HttpResponse<String> answer) {
        if (!List.of(403, 404).contains(answer.statusCode())) {
            open.put(what, answer.statusCode());
        }
    }

    private static Visitor signedIn(String role) {
        return product.signedIn(product.account(role));
    }

    /** A pupil who stands so to the class that has the material, signed in with the sample pupil's password. */
    private static Outsider outsider(String where) {
        var pupil = product.account("pupil");
        var login = database.ask(
                """
                select a.login from core_membership m join core_account a on a.person_id = m.person_id
                  join lms_handout h on h.id = ?::uuid
                  where m.role = 'student' and m.roster_state <> 'tobedeleted' and %s
                    and exists (select 1 from lms_handout other where other.class_id = m.class_id)
                    and (select count(*) from core_account same where same.login = a.login) = 1
                  order by a.login limit 1"""
                        .formatted(where),
                handout);
        database.execute(
                """
                update core_account set must_change = false,
                  password_hash = (select password_hash from core_account where login = '%s') where login = '%s'"""
                        .formatted(pupil.login(), login));
        return new Outsider(login, product.signedIn(new SampleAccount("pupil", login, pupil.password())));
    }
}
