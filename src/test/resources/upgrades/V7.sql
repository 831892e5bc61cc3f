INSERT INTO kernel_cve (id, cve_year, number, title, rejected, whole, score, severity, vector, origin, told, announced, ranges, commits, files, topics) VALUES
  ('CVE-2026-12345', 2026, 12345, 'mm: fix a leak of folios', false, true, 7.8, 'HIGH', 'CVSS:3.1/AV:L', 'RECORD', '2026-06-01 08:00:00+00', '2026-06-01 07:00:00+00', '6.1>6.12.30', '0123456789ab>ba9876543210', 'mm/folio.c', 'mm');
