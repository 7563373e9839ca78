/// Work that outlasts a request: many documents at once, a book, an archive.
///
/// A feature that has such work writes an application-scoped bean that implements
/// [org.whereas.job.JobKind] and asks for a job inside the transaction of its page or resource:
///
/// ```java
/// @ApplicationScoped
/// class BookJob implements JobKind {
///     @Inject JobFiles files;
///     public String name() { return "book"; }                            // a word of its own; never changes
///     public List<JobItem> items(JobSummary job) {                       // in the background, in a transaction
///         return List.of(new JobItem("book", job.title()));
///     }
///     public void work(JobSummary job, String item) {                    // each item in a transaction of its own
///         files.keep(job, "book.docx", "application/...", bytes);        // if it makes a file
///     }
///     public String result(JobSummary job) { return ""; }                // or the path of the page to look at then
/// }
///
/// var job = jobs.ask(new Jobs.Request("book", organization.id(), title, parameters));
/// return Response.seeOther(URI.create(job.path())).build();              // or 202 with Location job.api()
/// ```
///
/// [org.whereas.job.JobSummary#parameters] is the JSON object that the job was asked for with. `items`
/// and `work` run as whoever asked, with the rights they have at that moment (`Caller` is that person),
/// so check them as a page would. A [org.whereas.problem.Refusal] thrown by `work` undoes this item
/// only, which is then told as failed with the refusal's sentence; anything else thrown is tried again
/// twice and then told as failed. `work` never opens a transaction.
///
/// An item's work and its mark are one transaction on the one database, so an item whose node was
/// killed is done by the next one and nothing is done twice. What is outside the database (a mail, a
/// file on a disk) must bear being repeated. `/jobs/{id}` shows how far a job is and hands its file
/// over, to whoever asked and nobody else. A kind that makes a file says in `checkFile` what it takes to
/// fetch it: no less than it took to make it.
///
/// Decisions: ADR 0036.
package org.whereas.job;
