/**
 * A grant on a map that an organisation owns stands for its members; for others, where the organisation lets links in and
 * they have not been members before.
 */
export const STANDS = `NOT EXISTS (
  SELECT 1 FROM owned_maps JOIN organisations ON organisations.id = owned_maps.organisation
  WHERE owned_maps.map = grants.map
    AND NOT EXISTS (SELECT 1 FROM members
      WHERE members.organisation = organisations.id AND members.person = grants.person)
    AND (grants.link IS NULL OR organisations.links <> 'anyone' OR EXISTS (SELECT 1 FROM former_members
      WHERE former_members.organisation = organisations.id AND former_members.person = grants.person)))`

/** What a member is in all maps of their organisation. */
export const BY_MEMBERSHIP = `
  SELECT owned_maps.map, CAST(NULL AS TEXT), members.role, CAST(NULL AS BIGINT)
  FROM members JOIN owned_maps ON owned_maps.organisation = members.organisation
  WHERE members.person = ?1 AND (CAST(?2 AS TEXT) IS NULL OR owned_maps.map = ?2)`

/** What a team is let into, of the organisation that it and the map belong to. */
export const BY_TEAM = `
  SELECT team_maps.map, CAST(NULL AS TEXT), team_maps.role, CAST(NULL AS BIGINT)
  FROM team_members JOIN teams ON teams.id = team_members.team JOIN team_maps ON team_maps.team = teams.id
    JOIN owned_maps ON owned_maps.map = team_maps.map AND owned_maps.organisation = teams.organisation
  WHERE team_members.person = ?1 AND (CAST(?2 AS TEXT) IS NULL OR team_maps.map = ?2)`

/** A grant of whatever time, or having been a member of the organisation that the map belongs to. */
export const WAS_LET_IN = `
  SELECT 1 FROM grants WHERE person = ?1 AND map = ?2
  UNION ALL SELECT 1 FROM owned_maps JOIN former_members ON former_members.organisation = owned_maps.organisation
  WHERE former_members.person = ?1 AND owned_maps.map = ?2`
