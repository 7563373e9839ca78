package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.library.Reading;

/// Everything that is left to do to a document, of every kind that [LeftToDo] has.
@RequestScoped
public class Worklist {

    @Inject
    @Any
    Instance<LeftToDo> kinds;

    /// The work on a version.
    ///
    /// @param open what is left, in the order in which it is best done
    public record Work(List<LeftToDo.Todo> open, int done) {

        public Work {
            open = List.copyOf(open);
        }

        /// What has to be done; what is only to be read is left out.
        public List<LeftToDo.Todo> due() {
            return open.stream().filter(LeftToDo.Todo::counts).toList();
        }

        /// What has to be done, by its kind.
        public Map<String, List<LeftToDo.Todo>> groups() {
            return due().stream()
                    .collect(Collectors.groupingBy(LeftToDo.Todo::kind, LinkedHashMap::new, Collectors.toList()));
        }

        public List<LeftToDo.Todo> toRead() {
            return open.stream().filter(todo -> !todo.counts()).toList();
        }

        public int total() {
            return done + due().size();
        }

        /// The clauses that something is left to do to.
        public Set<String> clauses() {
            return open.stream()
                    .map(LeftToDo.Todo::clause)
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
        }

        /// What a text cannot well be issued with: blanks, and alternatives that nobody has decided.
        public List<LeftToDo.Todo> gaps() {
            return open.stream()
                    .filter(todo -> AnswersLeft.KINDS.contains(todo.kind()))
                    .toList();
        }
    }

    public Work of(Reading reading) {
        var open = new ArrayList<LeftToDo.Todo>();
        var done = 0;
        var all =
                kinds.stream().sorted(Comparator.comparingInt(LeftToDo::order)).toList();
        for (var kind : all) {
            var share = kind.of(reading);
            open.addAll(share.open());
            done += share.done();
        }
        return new Work(open, done);
    }
}
