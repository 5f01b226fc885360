package io.omnify.analytics.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.platform.web.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of an uploaded form: a file, and a mapping that may come as a text or as a JSON part. */
record Upload(String fileName, SourceFile file, MappingRequest mapping) {
    private static final int LONGEST_NAME = 200;
    private static final String UNNAMED = "upload.csv";

    static Upload of(List<FileUpload> files, @Nullable String mapping, ObjectMapper json) throws IOException {
        var file = files.stream()
                .filter(part -> "file".equals(part.name()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("file", "a file is needed, in a part named file"));
        var text = mapping == null ? part(files) : mapping;
        return new Upload(
                name(file.fileName()),
                () -> Files.newInputStream(file.uploadedFile()),
                text.isBlank() ? MappingRequest.DETECT : read(text, json));
    }

    private static String part(List<FileUpload> files) throws IOException {
        for (var part : files) if ("mapping".equals(part.name())) return Files.readString(part.uploadedFile());
        return "";
    }

    private static MappingRequest read(String text, ObjectMapper json) throws IOException {
        var view = json.readValue(text, MappingView.class);
        return view == null ? MappingRequest.DETECT : view.toDomain();
    }

    /** Only the last part of a path, without control characters; browsers and scripts send all sorts of names. */
    private static String name(@Nullable String given) {
        if (given == null) return UNNAMED;
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) return UNNAMED;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
