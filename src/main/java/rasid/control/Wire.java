package rasid.control;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Requests and answers as they travel: a request under the name of its record, with its fields as a JSON object.
public final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<String, Class<?>> REQUESTS = Arrays.stream(Request.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private Wire() {}

    /// `ListDeliveries` and the like.
    public static String name(Request<?> request) {
        return request.getClass().getSimpleName();
    }

    /// The request of this name; empty when there is none, or when `json` does not make one: the command is of another
    /// version than the daemon.
    public static Optional<Request<?>> request(String name, String json) {
        Class<?> type = REQUESTS.get(name);
        try {
            return type == null ? Optional.empty() : Optional.of((Request<?>) JSON.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /// The answer to `request`.
    ///
    /// @throws Refusal when `json` is no such answer: the daemon is of another version
    public static <A> A answer(Request<A> request, String json) {
        try {
            return JSON.readValue(json, request.answerType());
        } catch (JacksonException e) {
            throw new Refusal("the daemon that runs is of another version. Start it anew");
        }
    }
}
