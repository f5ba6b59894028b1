/** French words of which names of bodies, places, laws and works are made; see `concepts.ts` one folder up. */
export const CONCEPTS = `
  ministry: ministère, département
  minister: ministre
  secretariat: secrétariat
  office: office, bureau
  agency: agence
  authority: autorité
  service: service
  directorate: direction
  administration: administration
  council: conseil
  committee: comité, commission
  subcommittee: sous-commission, sous-comité
  commission: commission
  board: conseil d'administration, directoire
  court: cour, tribunal
  court of appeal: cour d'appel
  court of auditors: cour des comptes
  court of cassation: cour de cassation
  council of state: conseil d'état
  supreme: suprême
  high court: haute cour
  high: haut, haute
  criminal: criminel, criminelle, pénal, pénale
  constitutional: constitutionnel, constitutionnelle
  administrative: administratif, administrative
  prosecutor: parquet, procureur
  police: police
  police department: préfecture de police
  gendarmerie: gendarmerie
  army: armée, armée de terre
  air force: armée de l'air, force aérienne, forces aériennes
  navy: marine nationale
  coast guard: garde-côtes, garde côtière
  guard: garde
  guardians: gardiens
  armed forces: forces armées
  force: force
  defence: défense
  war: guerre
  peace: paix
  peacekeeping: maintien de la paix
  security: sécurité, sûreté
  homeland security: sécurité intérieure
  interior: intérieur
  foreign affairs: affaires étrangères, relations extérieures
  affairs: affaires
  external: extérieur, extérieure
  justice: justice
  finance: finances, finance
  budget: budget
  treasury: trésor
  economy: économie
  economic: économique
  commerce: commerce
  trade: commerce
  world trade: commerce mondial, mondiale du commerce
  industry: industrie
  labour: travail
  employment: emploi
  worker: travailleur, ouvrier, ouvrière
  health: santé
  public health: santé publique
  mental: mental
  disease: maladie
  care: soins
  drug: médicament
  food: alimentation, alimentaire
  education: éducation, enseignement
  higher education: enseignement supérieur
  school: école
  high school: lycée
  college: collège
  grande ecole: grande école
  faculty: faculté
  university: université
  research: recherche
  science: science, scientifique
  technology: technologie, technologique
  technical: technique
  study: étude
  student: étudiant
  teacher: enseignant, professeur
  parent: parent
  child: enfant
  childhood: enfance
  woman: femme, féminin, féminine
  man: homme, masculin
  youth: jeunesse, jeunes
  family: famille, familial, familiale
  pension: retraite
  veteran: ancien combattant
  human rights: droits de l'homme, droits humains
  civil rights: droits civiques
  right: droit
  freedom: liberté
  liberty: liberté
  equality: égalité
  press: presse
  newspaper: journal
  magazine: magazine, revue
  publisher: éditeur, éditions
  radio: radio
  television: télévision
  broadcasting: radiodiffusion
  news: actualités
  culture: culture
  art: art, arts
  fine arts: beaux-arts
  heritage: patrimoine
  tourism: tourisme
  sport: sport, sports
  football: football
  rugby: rugby
  cycling: cyclisme
  athletics: athlétisme
  swimming: natation
  skiing: ski
  environment: environnement
  ecology: écologie
  green: vert, verte
  sustainable development: développement durable
  development: développement
  reconstruction: reconstruction
  cooperation: coopération
  aid: aide
  relief: secours
  climate: climat
  climate change: changement climatique, changements climatiques
  weather: météo
  water: eau
  energy: énergie
  nuclear: nucléaire
  atomic: atomique
  atomic energy: énergie atomique
  nuclear safety: sûreté nucléaire
  oil: pétrole, pétrolier, pétrolière
  petroleum exporting: exportateurs de pétrole
  gas: gaz
  electricity: électricité
  mine: mine
  steel: acier
  agriculture: agriculture, agricole
  farmer: agriculteur
  fishing: pêche
  fishery: pêcheries
  forestry: forêts
  forest: forêt
  land: terre, terres
  earth: terre, terres
  landowner: propriétaire foncier
  space: espace, spatial, spatiale
  aviation: aviation
  aerospace: aérospatial, aérospatiale
  transport: transport
  railway: chemins de fer, ferroviaire, chemin de fer
  road: route, routier, routière
  highway: autoroute
  maritime: maritime
  safety: sécurité
  housing: logement
  urban: urbain, urbaine
  town planning: urbanisme
  public works: travaux publics
  consumer: consommateur, consommation
  competition: concurrence
  market: marché
  financial markets: marchés financiers
  stock exchange: bourse
  stock: boursier
  securities: valeurs mobilières
  bank: banque, bancaire
  central bank: banque centrale
  savings bank: caisse d'épargne
  fund: fonds, caisse
  monetary: monétaire
  insurance: assurance
  social security: sécurité sociale
  social affairs: affaires sociales
  welfare: prévoyance
  tax: impôt, fiscal, fiscale
  customs: douanes, douane
  revenue: revenu
  statistics: statistique, statistiques
  standard: norme
  patent: brevet
  property: propriété
  intellectual property: propriété intellectuelle
  electoral: électoral, électorale
  election: élection
  parliament: parlement
  parliamentary: parlementaire
  assembly: assemblée
  house of representatives: chambre des représentants
  chamber of deputies: chambre des députés
  house of lords: chambre des lords
  house of commons: chambre des communes
  chamber of commerce: chambre de commerce
  chamber: chambre
  house: maison
  lower house: chambre basse
  upper house: chambre haute
  congress: congrès
  senate: sénat
  representative: représentant
  government: gouvernement
  cabinet: conseil des ministres
  presidency: présidence
  presidential palace: palais présidentiel
  embassy: ambassade
  consulate: consulat
  city hall: hôtel de ville, mairie
  city council: conseil municipal
  county council: conseil général
  regional council: conseil régional
  union: union, syndicat
  trade union: syndicat
  confederation: confédération
  federation: fédération
  association: association
  society: société
  foundation: fondation
  institute: institut
  academy: académie
  centre: centre
  headquarters: siège
  laboratory: laboratoire
  observatory: observatoire
  museum: musée
  library: bibliothèque
  theatre: théâtre
  opera: opéra
  orchestra: orchestre
  symphony orchestra: orchestre symphonique
  symphony: symphonie
  philharmonic: philharmonique
  ballet: ballet
  choir: chœur
  festival: festival
  prize: prix
  award: prix, récompense
  cup: coupe
  world cup: coupe du monde
  championship: championnat
  world championship: championnats du monde, championnat du monde
  league: ligue
  games: jeux
  olympic games: jeux olympiques
  winter: hiver
  summer: été
  tournament: tournoi
  grand prix: grand prix
  tour: tour
  party: parti
  movement: mouvement
  front: front
  alliance: alliance
  coalition: coalition
  left: gauche
  right wing: droite
  socialist: socialiste
  communist: communiste
  liberal: libéral, libérale
  conservative: conservateur, conservatrice
  democratic: démocratique, démocrate
  christian democratic: démocrate-chrétien, chrétien-démocrate, chrétienne-démocrate, démocrate-chrétienne
  social democratic: social-démocrate
  labour party: parti travailliste
  people: peuple, populaire, gens
  people's party: parti populaire
  workers' party: parti des travailleurs
  freedom party: parti de la liberté
  pirate: pirate
  nationalist: nationaliste
  republican: républicain, républicaine
  republic: république
  democracy: démocratie
  independence: indépendance
  independent: indépendant, indépendante
  liberation: libération
  resistance: résistance
  revolution: révolution
  revolutionary: révolutionnaire
  brotherhood: frères
  national: national, nationale
  international: international, internationale
  world: monde, mondial, mondiale
  global: mondial, mondiale, global
  federal: fédéral, fédérale
  state: état
  regional: régional, régionale
  local: local, locale
  municipal: municipal, municipale
  royal: royal, royale
  imperial: impérial, impériale
  public: public, publique
  private: privé, privée
  general: général, générale
  special: spécial, spéciale
  central: central, centrale
  main: principal, principale
  united: uni, unie, unis, unies
  nation: nation
  united nations: nations unies, onu
  european union: union européenne, ue
  military: militaire
  intelligence: renseignement, renseignements
  counter-terrorism: lutte contre le terrorisme, antiterroriste, antiterrorisme
  terrorism: terrorisme
  anti-corruption: lutte contre la corruption, anticorruption
  anti-mafia: antimafia
  crime: crime, criminalité
  organised crime: crime organisé, criminalité organisée
  investigation: enquête, enquêtes
  inspection: inspection
  control: contrôle
  supervision: surveillance, supervision
  regulation: régulation, réglementation
  protection: protection
  prevention: prévention
  nature: nature
  animal: animal, animaux
  wildlife: faune
  bird: oiseau, oiseaux
  refugee: réfugié
  migration: immigration, migration, migratoire
  border: frontière, frontières
  prison: prison, pénitentiaire
  doctor: médecin
  medicine: médecine
  medical: médical, médicale
  hospital: hôpital
  clinic: clinique
  nurse: infirmier, infirmière
  cancer: cancer
  blood: sang
  red cross: croix-rouge
  red crescent: croissant-rouge
  lawyer: avocat
  bar: barreau
  judge: juge
  magistrate: magistrat
  judiciary: magistrature
  law: loi
  act: loi
  bill: projet de loi, loi
  code: code
  constitution: constitution
  treaty: traité
  agreement: accord
  convention: convention
  charter: charte
  declaration: déclaration
  protocol: protocole
  plan: plan
  programme: programme
  project: projet
  initiative: initiative
  conference: conférence
  summit: sommet
  forum: forum
  day: jour, journée
  year: année
  night: nuit
  week: semaine
  century: siècle
  church: église
  cathedral: cathédrale
  mosque: mosquée
  temple: temple
  monastery: monastère
  abbey: abbaye
  catholic: catholique
  orthodox: orthodoxe
  protestant: protestant, protestante
  evangelical: évangélique
  jewish: juif, juive
  muslim: musulman, musulmane
  islamic: islamique
  christian: chrétien, chrétienne
  bishop: évêque
  archdiocese: archidiocèse
  diocese: diocèse
  holy: saint, sainte
  saint: saint, sainte, st, ste
  virgin: vierge
  god: dieu
  pope: pape
  king: roi
  queen: reine
  prince: prince
  princess: princesse
  emperor: empereur
  lord: seigneur
  crown: couronne
  palace: palais
  castle: château
  tower: tour
  bridge: pont
  gate: porte
  wall: mur
  square: place
  street: rue
  avenue: avenue
  boulevard: boulevard
  park: parc
  national park: parc national, parc naturel
  garden: jardin
  zoo: zoo
  cemetery: cimetière
  station: gare, station
  airport: aéroport
  international airport: aéroport international
  port: port
  harbour: port
  stadium: stade
  arena: arène
  hall: salle
  tunnel: tunnel
  canal: canal
  dam: barrage
  power station: centrale électrique
  nuclear power plant: centrale nucléaire
  refinery: raffinerie
  factory: usine
  river: fleuve, rivière
  lake: lac
  sea: mer
  ocean: océan
  gulf: golfe
  bay: baie
  strait: détroit
  cape: cap
  coast: côte
  beach: plage
  island: île, îles, archipel
  peninsula: péninsule, presqu'île
  mountain: mont, montagne, monts
  mount: mont
  volcano: volcan
  valley: vallée, val
  plain: plaine
  desert: désert
  hill: colline
  cave: grotte
  falls: chutes
  glacier: glacier
  region: région
  county: comté
  province: province
  district: district, arrondissement, quartier
  canton: canton
  municipality: municipalité, commune
  city: ville, cité
  village: village
  capital: capitale
  territory: territoire
  empire: empire
  kingdom: royaume
  united kingdom: royaume-uni
  north: nord, septentrional, septentrionale
  south: sud, méridional, méridionale
  east: est, oriental, orientale
  west: ouest, occidental, occidentale
  north-east: nord-est
  north-west: nord-ouest
  south-east: sud-est
  south-west: sud-ouest
  upper: haut, haute
  lower: bas, basse
  middle: moyen, moyenne, milieu
  great: grand, grande
  greater: grand, grande
  big: grand, grande
  little: petit, petite
  new: nouveau, nouvelle, neuf
  old: vieux, vieille, ancien, ancienne
  young: jeune, jeunes
  first: premier, première
  second: deuxième, second, seconde
  third: troisième
  fourth: quatrième
  fifth: cinquième
  last: dernier, dernière
  black: noir, noire
  white: blanc, blanche
  red: rouge
  blue: bleu, bleue
  yellow: jaune
  gold: or
  golden: d'or, doré
  silver: argent
  star: étoile
  sun: soleil
  moon: lune
  life: vie
  death: mort
  love: amour
  film: film, cinéma
  book: livre
  history: histoire
  music: musique
  dance: danse
  photography: photographie
  company: compagnie, société, entreprise
  enterprise: entreprise
  business: entreprise, entreprises
  small and medium-sized enterprises: petites et moyennes entreprises, pme
  employer: employeur, patronat
  chamber of agriculture: chambre d'agriculture
  engineer: ingénieur
  builder: bâtisseur
  car: automobile, voiture
  airline: compagnie aérienne, lignes aériennes
  airways: compagnie aérienne, voies aériennes
  telecommunications: télécommunications
  post: poste
  computer: informatique, ordinateur
  information: information
  data protection: protection des données
  data: données
  internet: internet
  network: réseau
  volunteer: volontaire, bénévole
  citizen: citoyen, citoyenne
  civic: civique, citoyen
  community: communauté
  common: commun, commune
  friend: ami, amis
  border guards: gardes-frontières
  fire brigade: sapeurs-pompiers, pompiers
  rescue: sauvetage, secours
  treatment: traitement
  disarmament: désarmement
  weapon: arme
  chemical weapons: armes chimiques
  prohibition: interdiction
  against: contre
  without: sans
  border control: contrôle des frontières
  doctors without borders: médecins sans frontières
  reporters without borders: reporters sans frontières
  organisation: organisation
  member: membre
  governor: gouverneur
  mayor: maire
  president: président, présidente
  chairman: président
  director: directeur, directrice
  secretary: secrétaire
  general staff: état-major
  headquarter: quartier général
  mission: mission
  operation: opération
  battle: bataille
  massacre: massacre
  genocide: génocide
  attack: attentat, attaque
  hostage: otage
  crisis: crise
  affair: affaire
  scandal: scandale
  trial: procès
  strike: grève
  earthquake: séisme, tremblement de terre
  hurricane: ouragan
  flood: inondation
  statement: déclaration
  reform: réforme
  bond: obligation
  currency: monnaie
  index: indice
  beauty: beauté
  contest: concours
  competitor: concurrent
  lady: dame
  hall of fame: temple de la renommée
  hockey: hockey
  ice hockey: hockey sur glace
  basketball: basket, basket-ball
  volleyball: volley, volley-ball
  handball: handball
  tennis: tennis
  chess: échecs
  gymnastics: gymnastique
  sailing: voile
  horse: cheval, hippique, équestre
  hunting: chasse
  hunter: chasseur
  fisherman: pêcheur
  player: joueur
  referee: arbitre
  athlete: athlète
  coach: entraîneur
  supporter: supporter
  audit: audit
  accounting: comptabilité
  accountant: comptable
  archive: archives
  antiquity: antiquités
  monument: monument
  veterinary: vétérinaire
  pharmacy: pharmacie
  pharmacist: pharmacien
  dentist: dentiste
  psychiatry: psychiatrie
  psychology: psychologie
  paediatrician: pédiatre
  surgery: chirurgie
  surgeon: chirurgien
  addiction: toxicomanie, addiction
  epidemic: épidémie
  vaccine: vaccin
  vaccination: vaccination
  blind: aveugle
  deaf: sourd
  disabled: handicapé
  orphan: orphelin
  minority: minorité
  tribe: tribu
  indigenous: autochtone, indigène
  truth: vérité
  reconciliation: réconciliation
  memory: mémoire
  martyr: martyr
  hero: héros
  victory: victoire
  victim: victime
  unity: unité
  solidarity: solidarité
  dignity: dignité
  hope: espoir
  future: avenir, futur
  progress: progrès
  action: action
  renewal: renouveau
  change: changement
  peasant: paysan
  landless: sans terre
  miner: mineur
  pilot: pilote
  driver: conducteur, chauffeur
  journalist: journaliste
  writer: écrivain
  artist: artiste
  actor: acteur
  musician: musicien
  notary: notaire
  police officer: policier
  observer: observateur
  translator: traducteur
  architect: architecte
  architecture: architecture
  design: design
  fashion: mode
  luxury: luxe
  wine: vin
  beer: bière
  tobacco: tabac
  alcohol: alcool
  sugar: sucre
  milk: lait, laitier
  meat: viande
  bread: pain
  cereal: céréale
  seed: semence
  plant: plante
  tree: arbre
  flower: fleur
  coal: charbon
  wind: vent, éolien
  solar: solaire
  waste: déchet
  recycling: recyclage
  pollution: pollution
  biodiversity: biodiversité
  chemistry: chimie
  chemical: chimique
  physics: physique
  mathematics: mathématiques
  biology: biologie
  biological: biologique
  astronomy: astronomie
  geology: géologie
  geological: géologique
  geophysics: géophysique
  meteorology: météorologie
  hydrology: hydrologie
  oceanography: océanographie
  archaeology: archéologie
  archaeological: archéologique
  anthropology: anthropologie
  sociology: sociologie
  philosophy: philosophie
  literature: littérature
  linguistics: linguistique
  language: langue
  theology: théologie
  economist: économiste
  engineering: ingénierie, génie
  electronics: électronique
  robotics: robotique
  nanotechnology: nanotechnologie
  innovation: innovation
  invention: invention
  artificial intelligence: intelligence artificielle
  strategy: stratégie
  strategic: stratégique
  policy: politique
  planning: planification
  evaluation: évaluation
  monitoring: suivi
  certification: certification
  accreditation: accréditation
  licence: licence
  arbitration: arbitrage
  mediation: médiation
  mediator: médiateur
  humanitarian: humanitaire
  emergency: urgence
  crisis management: gestion de crise
  disaster: catastrophe
  poverty: pauvreté
  hunger: faim
  slavery: esclavage
  discrimination: discrimination
  racism: racisme
  torture: torture
  homeless: sans-abri
  tenant: locataire
  owner: propriétaire
  unemployment: chômage
  wage: salaire
  debt: dette
  credit: crédit
  savings: épargne
  investor: investisseur
  investment: investissement
  shareholder: actionnaire
  privatisation: privatisation
  export: exportation
  import: importation
  exporter: exportateur
  manufacturer: fabricant, constructeur
  producer: producteur
  distributor: distributeur
  retailer: détaillant
  merchant: commerçant
  craft: artisanat
  craftsman: artisan
  hotel: hôtel
  restaurant: restaurant
  casino: casino
  traveller: voyageur
  travel: voyage
  island state: état insulaire
  preliminary: préliminaire
  permanent: permanent, permanente
  provisional: provisoire
  joint: conjoint, mixte
  independent commission: commission indépendante
  inter-ministerial: interministériel
  interdepartmental: interdépartemental
  metropolitan: métropolitain, métropolitaine
  rural: rural, rurale
  coastal: côtier, côtière
  northern lights: aurore boréale
  barometer: baromètre
  calendar: calendrier
  market authority: autorité de marché
  social insurance: assurance sociale
  dialogue: dialogue
  hockey league: ligue de hockey
  champions league: ligue des champions
`;

/** Words that say nothing in a name. */
export const EMPTY_WORDS = `
  le la les l un une des de du d au aux à en et sur sous pour par dans chez ses son sa
  groupe cie sas sarl
`;
