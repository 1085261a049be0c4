package org.manabiya.core.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket of an S3-compatible store, for installations of several nodes. A body is first taken in to a temporary
 * file, since its name in the store is its hash; from there it is sent in parts of {@value #PART} bytes, one after the other.
 */
public final class S3Store implements FileStore, Closeable {

    /** How to reach the store: the settings {@code manabiya.files.s3.*}. */
    public record Address(URI endpoint, String region, String bucket, boolean pathStyle, String keyId, String secret) {

        @Override
        public String toString() {
            return endpoint + "/" + bucket;
        }
    }

    private static final int PART = 8 * 1024 * 1024;
    private static final int MOST_PARTS =
            10_000; // Amazon S3: 1–10,000 parts an upload, each at least 5 MiB but the last
    private static final String TYPE = "application/octet-stream";

    private final S3Client s3;
    private final String bucket;
    private final Path incoming;

    public S3Store(Address address, Path incoming) {
        this.s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(address.endpoint())
                .region(Region.of(address.region()))
                .forcePathStyle(address.pathStyle())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(address.keyId(), address.secret())))
                // Many compatible stores and proxies leave a client that asks "may I go on?" waiting until its
                // time-out.
                .serviceConfiguration(s3 -> s3.expectContinueEnabled(false))
                // Only Amazon's own store knows the trailing checksums that newer SDKs send unasked.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
        this.bucket = address.bucket();
        this.incoming = incoming;
    }

    @Override
    public Content put(InputStream body, long limit) throws IOException {
        try (Intake intake = Intake.of(body, incoming, limit)) {
            Content content = intake.content();
            if (content.size() <= PART) {
                s3.putObject(
                        put -> put.bucket(bucket).key(content.hash().hex()), part(intake.file(), 0, content.size()));
            } else {
                sendInParts(intake);
            }
            return content;
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    private void sendInParts(Intake intake) {
        String key = intake.content().hash().hex();
        String upload = s3.createMultipartUpload(create -> create.bucket(bucket).key(key))
                .uploadId();
        try {
            List<CompletedPart> parts = sendParts(intake, key, upload);
            s3.completeMultipartUpload(
                    done -> done.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        } catch (SdkException failure) {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
            throw failure;
        }
    }

    private List<CompletedPart> sendParts(Intake intake, String key, String upload) {
        long size = intake.content().size();
        long partSize = Math.max(PART, (size + MOST_PARTS - 1) / MOST_PARTS);
        List<CompletedPart> parts = new ArrayList<>();
        for (long first = 0; first < size; first += partSize) {
            int number = parts.size() + 1;
            RequestBody body = part(intake.file(), first, Math.min(partSize, size - first));
            String tag = s3.uploadPart(
                            part -> part.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .partNumber(number),
                            body)
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    /** A part of the file, opened anew by the SDK for each attempt. */
    private static RequestBody part(Path file, long first, long length) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                        return new Bounded(Channels.newInputStream(channel.position(first)), length);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                length,
                TYPE);
    }

    @Override
    public InputStream open(ContentHash hash, long first, long length) throws IOException {
        if (length <= 0) {
            return InputStream.nullInputStream();
        }
        boolean whole = first == 0 && length == Long.MAX_VALUE;
        try {
            return s3.getObject(get -> get.bucket(bucket)
                    .key(hash.hex())
                    .range(
                            whole
                                    ? null
                                    : "bytes=" + first + "-" + (length == Long.MAX_VALUE ? "" : first + length - 1)));
        } catch (NoSuchKeyException none) {
            throw (IOException) new NoSuchFileException(hash.hex()).initCause(none);
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public boolean holds(ContentHash hash) throws IOException {
        return head(hash).isPresent();
    }

    @Override
    public boolean remove(ContentHash hash, Instant unlessPutAfter) throws IOException {
        Optional<HeadObjectResponse> head = head(hash);
        if (head.isPresent() && head.get().lastModified().isAfter(unlessPutAfter)) {
            return false;
        }
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(hash.hex()));
            return true;
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    private Optional<HeadObjectResponse> head(ContentHash hash) throws IOException {
        try {
            return Optional.of(s3.headObject(head -> head.bucket(bucket).key(hash.hex())));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
