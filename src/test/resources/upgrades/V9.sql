INSERT INTO kernel_release (source, place, version, moniker, end_of_life, released, missed) VALUES
  ('kernel-org', 1, '6.18', 'mainline', false, '2026-08-01', true);
