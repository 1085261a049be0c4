package org.manabiya.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class UploadedTest {
    @Test
    void aRequestWithoutTypeAndBodyBringsNothing() throws IOException {
        var nothing = new Uploaded(null);

        assertThat(nothing.file("file")).isEmpty();
        assertThat(nothing.text("name")).isEmpty();
    }
}
