package org.manabiya.core.error;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A browser that leaves before it has the whole answer: nobody's error. Writing stops, and the log has it at FINE. What fails while the
 * reader is still there goes on as before. A stream of events needs the failure to know that its reader has gone.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class LeavingReaders implements WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(LeavingReaders.class.getName());

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(answer.getMediaType())) {
            answer.proceed();
            return;
        }
        Line line = new Line(answer.getOutputStream());
        answer.setOutputStream(line);
        try {
            answer.proceed();
        } catch (IOException | RuntimeException failure) {
            if (!line.isBroken) {
                throw failure;
            }
        }
    }

    /** The line to the reader, which knows that it broke. Writing on fails, so that nobody goes on; to end it is always right. */
    private static final class Line extends FilterOutputStream {
        private boolean isBroken;

        private Line(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            try {
                out.write(bytes, from, many);
            } catch (IOException broken) {
                breaks(broken);
                throw broken;
            }
        }

        @Override
        public void flush() {
            end(out::flush);
        }

        @Override
        public void close() {
            end(out::close);
        }

        private void end(Step step) {
            try {
                step.take();
            } catch (IOException broken) {
                breaks(broken);
            }
        }

        private void breaks(IOException broken) {
            isBroken = true;
            LOG.log(Level.FINE, "The reader left before the end of the answer", broken);
        }
    }

    private interface Step {
        void take() throws IOException;
    }
}
