package org.whereas.library;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.whereas.problem.Problem;

/// Bytes as UTF-8 text; refused where they are something else, so that no letter is lost silently.
final class Utf8 {

    private Utf8() {}

    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Problem.Invalid.of("", "not-utf-8").asException();
        }
    }
}
