package io.omnify.google;

import com.google.ads.googleads.v23.services.CustomerServiceProto;
import com.google.ads.googleads.v23.services.GoogleAdsRow;
import com.google.ads.googleads.v23.services.GoogleAdsServiceProto;
import com.google.ads.googleads.v23.services.ListAccessibleCustomersResponse;
import com.google.ads.googleads.v23.services.MutateGoogleAdsRequest;
import com.google.ads.googleads.v23.services.MutateGoogleAdsResponse;
import com.google.ads.googleads.v23.services.SearchGoogleAdsRequest;
import com.google.ads.googleads.v23.services.SearchGoogleAdsResponse;
import com.google.ads.googleads.v23.services.SearchGoogleAdsStreamRequest;
import com.google.ads.googleads.v23.services.SearchGoogleAdsStreamResponse;
import com.google.api.AnnotationsProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Google's own descriptors as judge of what is sent to it and of what a simulated Google answers. They are of one
 * version; the version in an address is rewritten to theirs.
 */
public final class Descriptors {
    private static final Pattern VERSION = Pattern.compile("/v\\d{1,3}/");
    private static final Pattern CLAUSES = Pattern.compile(
            "SELECT (.+?) FROM ([a-z_]+)(?: WHERE (.+?))?(?: ORDER BY ([a-z_.]+)(?: DESC| ASC)?)?(?: LIMIT \\d+)?");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
    private static final String VALUE = "(?:'(?:[^'\\\\]|\\\\.)*'|\\d+)";
    private static final Pattern CONDITION = Pattern.compile("([a-z_.]+) (=|!=|<|<=|>|>=|LIKE|IN|BETWEEN) (" + VALUE
            + "|" + VALUE + "\u0001" + VALUE + "|\\(" + VALUE + "(?:, " + VALUE + ")*\\))");

    private record Method(
            Pattern path, String verb, Supplier<Message.Builder> request, Supplier<Message.Builder> answer) {}

    private static final List<Method> METHODS = List.of(
            method(
                    GoogleAdsServiceProto.getDescriptor(),
                    "Mutate",
                    MutateGoogleAdsRequest::newBuilder,
                    MutateGoogleAdsResponse::newBuilder),
            method(
                    GoogleAdsServiceProto.getDescriptor(),
                    "Search",
                    SearchGoogleAdsRequest::newBuilder,
                    SearchGoogleAdsResponse::newBuilder),
            method(
                    GoogleAdsServiceProto.getDescriptor(),
                    "SearchStream",
                    SearchGoogleAdsStreamRequest::newBuilder,
                    SearchGoogleAdsStreamResponse::newBuilder),
            method(
                    CustomerServiceProto.getDescriptor(),
                    "ListAccessibleCustomers",
                    com.google.ads.googleads.v23.services.ListAccessibleCustomersRequest::newBuilder,
                    ListAccessibleCustomersResponse::newBuilder));

    private Descriptors() {}

    private static Method method(
            FileDescriptor file,
            String name,
            Supplier<? extends Message.Builder> request,
            Supplier<? extends Message.Builder> answer) {
        var service = file.getServices().getFirst();
        var http = service.findMethodByName(name).getOptions().getExtension(AnnotationsProto.http);
        var path = http.getPost().isEmpty() ? http.getGet() : http.getPost();
        var pattern = Pattern.compile(path.replaceAll("\\{[a-z_]+=\\*}", "[0-9]+"));
        return new Method(pattern, http.getPost().isEmpty() ? "GET" : "POST", request::get, answer::get);
    }

    private static Optional<Method> method(String verb, String path) {
        var version = VERSION.matcher(path);
        var ours = version.find() ? path.substring(version.start()).replaceFirst(VERSION.pattern(), "/v23/") : path;
        return METHODS.stream()
                .filter(each ->
                        each.verb().equals(verb) && each.path().matcher(ours).matches())
                .findFirst();
    }

    /** What Google would say against the request; empty when nothing. */
    public static Optional<String> request(String verb, String path, String body) {
        var method = method(verb, path);
        if (method.isEmpty()) return Optional.of("no method has " + verb + " " + path);
        if (verb.equals("GET")) return Optional.empty();
        var request = method.get().request().get();
        var problem = merged(request, body);
        if (problem.isPresent()) return problem;
        return switch (request) {
            case SearchGoogleAdsRequest.Builder search -> query(search.getQuery());
            case SearchGoogleAdsStreamRequest.Builder search -> query(search.getQuery());
            default -> Optional.empty();
        };
    }

    /** What of an answer Google's own client could not read; empty when nothing. */
    public static Optional<String> answer(String verb, String path, String body) {
        var method = method(verb, path).orElseThrow();
        if (!path.endsWith(":searchStream")) return merged(method.answer().get(), body);
        // a stream is a list of answers: as the repeated field of a message it can be read in one go
        var batches = new ArrayList<String>();
        try {
            Wire.JSON.readTree(body).forEach(batch -> batches.add(batch.toString()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.of("no JSON");
        }
        return batches.stream()
                .flatMap(batch -> merged(method.answer().get(), batch).stream())
                .findFirst();
    }

    private static Optional<String> merged(Message.Builder into, String json) {
        try {
            var registry = JsonFormat.TypeRegistry.newBuilder()
                    .add(com.google.ads.googleads.v23.errors.GoogleAdsFailure.getDescriptor())
                    .build();
            JsonFormat.parser().usingTypeRegistry(registry).merge(json, into);
            return Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What of an error Google's own client could not read; empty when nothing. */
    public static Optional<String> error(String body) {
        try {
            var json = Wire.JSON.readTree(body);
            var error = (json.isArray() ? json.path(0) : json).path("error");
            for (var detail : error.path("details")) {
                var failure = ((com.fasterxml.jackson.databind.node.ObjectNode) detail.deepCopy());
                var type = failure.remove("@type").asText();
                if (!type.endsWith(".GoogleAdsFailure")) return Optional.of("not a failure: " + type);
                var problem =
                        merged(com.google.ads.googleads.v23.errors.GoogleAdsFailure.newBuilder(), failure.toString());
                if (problem.isPresent()) return problem;
            }
            return error.isObject() ? Optional.empty() : Optional.of("no error");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.of("no JSON");
        }
    }

    /** Every field that a query names is a field of Google's row, and a state it compares with is one of the field's. */
    static Optional<String> query(String query) {
        var clauses = CLAUSES.matcher(query);
        if (!clauses.matches()) return Optional.of("no query: " + query);
        var fields = new ArrayList<>(List.of(clauses.group(1).split(", ")));
        fields.add(clauses.group(2) + ".resource_name");
        if (clauses.group(4) != null) fields.add(clauses.group(4));
        var problem = fields.stream().flatMap(field -> field(field).stream()).findFirst();
        if (problem.isPresent() || clauses.group(3) == null) return problem;
        return conditions(clauses.group(3));
    }

    private static Optional<String> conditions(String where) {
        var hidden = TEXT.matcher(where)
                .replaceAll(text -> Matcher.quoteReplacement(text.group().replace(" AND ", "\u0001")));
        for (var each : hidden.replaceAll("(BETWEEN \\S+) AND ", "$1\u0001").split(" AND ")) {
            var condition = CONDITION.matcher(each);
            if (!condition.matches()) return Optional.of("no condition: " + each);
            var problem = field(condition.group(1));
            if (problem.isEmpty()) problem = constant(condition.group(1), condition.group(3));
            if (problem.isPresent()) return problem;
        }
        return Optional.empty();
    }

    private static Optional<String> field(String path) {
        return walk(path) == null ? Optional.of("Google's row has no " + path) : Optional.empty();
    }

    private static Optional<String> constant(String path, String value) {
        var field = walk(path);
        if (field == null || field.getType() != FieldDescriptor.Type.ENUM) return Optional.empty();
        EnumDescriptor constants = field.getEnumType();
        return constants.findValueByName(value.replace("'", "")) == null
                ? Optional.of(path + " is never " + value)
                : Optional.empty();
    }

    private static FieldDescriptor walk(String path) {
        Descriptor at = GoogleAdsRow.getDescriptor();
        FieldDescriptor field = null;
        for (var name : path.split("\\.")) {
            if (at == null) return null;
            field = at.findFieldByName(name);
            if (field == null) return null;
            at = field.getType() == FieldDescriptor.Type.MESSAGE ? field.getMessageType() : null;
        }
        return field;
    }
}
