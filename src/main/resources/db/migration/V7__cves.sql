-- What the kernel's CVE team told of each CVE. As in V1, only what both PostgreSQL and H2 know.

-- ranges are pairs "introduced>fixed" parted by spaces, commits the same of hashes; whole says
-- whether these are all. files and topics are parted by spaces. told is when the paper was written
-- that this is of, origin what it was; announced is when the first mail came, where there was one.
CREATE TABLE IF NOT EXISTS kernel_cve (
    id        varchar(20) PRIMARY KEY,
    cve_year  integer NOT NULL,
    number    integer NOT NULL,
    title     varchar NOT NULL,
    rejected  boolean NOT NULL,
    whole     boolean NOT NULL,
    score     double precision,
    severity  varchar(10),
    vector    varchar,
    origin    varchar(10) NOT NULL,
    told      timestamp with time zone NOT NULL,
    announced timestamp with time zone,
    ranges    varchar NOT NULL,
    commits   varchar NOT NULL,
    files     varchar NOT NULL,
    topics    varchar NOT NULL
);
CREATE INDEX IF NOT EXISTS kernel_cve_newest ON kernel_cve (cve_year DESC, number DESC);
CREATE INDEX IF NOT EXISTS kernel_cve_announced ON kernel_cve (announced);
CREATE INDEX IF NOT EXISTS kernel_cve_told ON kernel_cve (told);
